import { anyText } from '@labrig/fixtures/any-text';
import { failure } from '@labrig/fixtures/failure';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCam2, RequestError } from './index.ts';
import { credentials } from './fixtures/server.ts';

/** A client whose requests go nowhere, and the paths that they had. */
function recorder() {
  const paths: string[] = [];
  const fetch = async (url: string): Promise<Response> => {
    const { pathname } = new URL(url);
    if (pathname === '/auth') return Response.json({ token: 't' });
    paths.push(pathname);
    return Response.json({ errorType: 'ResourceNotFoundError', message: 'none' }, { status: 404 });
  };
  return { cam2: createCam2({ baseUrl: 'http://cam2.test', ...credentials, fetch }), paths };
}

describe('an id in a path stays one segment', () => {
  test.each(['', '.', '..'])('%j cannot be one: nothing is sent', async (id) => {
    const { cam2, paths } = recorder();
    for (const call of [
      cam2.camera(id).get(),
      cam2.camera(id).update({ city: 'Oslo' }),
      cam2.app(id).updateOwner('ken'),
      cam2.app(id).updatePermission('admin'),
      cam2.app(id).resetSecret(),
      cam2.app(id).usage('ken'),
      cam2.cameras.byLegacyId(id),
      cam2.cameras.byIds({ cameraIDs: [id] }),
    ])
      expect((await failure(call, RequestError)).message).toContain('path segment');
    expect(paths).toEqual([]);
  });

  test.each([
    ['a/b', 'a%2Fb'],
    ['../../apps/register', '..%2F..%2Fapps%2Fregister'],
    ['%2e%2e', '%252e%252e'],
    ['search?x=1#y', 'search%3Fx%3D1%23y'],
  ])('%j travels encoded', async (id, segment) => {
    const { cam2, paths } = recorder();
    await expect(cam2.app(id).resetSecret()).rejects.toThrow('none');
    await expect(cam2.camera(id).get()).rejects.toThrow('none');
    expect(paths).toEqual([`/apps/${segment}/secret`, `/cameras/${segment}`]);
  });

  test('of any text, whatever it is, or nothing is sent', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (cameraID) => {
        const { cam2, paths } = recorder();
        const answer = await cam2.api.cameraById({ path: { cameraID } });
        const [, ...rest] = (paths[0] ?? '').split('/');
        if (answer.kind === 'request') expect(paths).toEqual([]);
        else expect([rest.length, decodeURIComponent(rest[1] ?? '')]).toEqual([2, cameraID]);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
