import { anyText } from '@labrig/fixtures/any-text';
import { failure } from '@labrig/fixtures/failure';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rig } from './fixtures/rig.ts';
import { createMotif, HttpError, RequestError } from './index.ts';

/** A client whose requests go nowhere, and the addresses that they had. */
function recorder() {
  const urls: string[] = [];
  const fetch = async (url: string): Promise<Response> => {
    urls.push(url);
    return Response.json({ error: 'none', status_code: 404 }, { status: 404 });
  };
  return { motif: createMotif({ baseUrl: 'http://motif.test', apiKey: 'key', fetch }), urls };
}

describe('a name in a path stays one segment', () => {
  test.each(['', '.', '..'])('%j cannot be one: nothing is sent', async (serial) => {
    const { motif, urls } = recorder();
    for (const call of [
      motif.camera(serial).status(),
      motif.camera(serial).recording.stop(),
      motif.camera('FAKE0').read(serial),
      motif.io.set(serial, 1),
      motif.schedule.clearTask(serial),
      motif.multicam.disconnect(serial),
    ]) {
      expect((await failure(call, RequestError)).message).toContain('path segment');
    }
    expect(urls).toEqual([]);
  });

  test.each([
    ['a/b', 'a%2Fb'],
    ['../../version', '..%2F..%2Fversion'],
    ['%2e%2e', '%252e%252e'],
    ['FAKE0?x=1#y', 'FAKE0%3Fx%3D1%23y'],
    ['..\\..', '..%5C..'],
    ['Käfig 3 – 🐭', 'K%C3%A4fig%203%20%E2%80%93%20%F0%9F%90%AD'],
  ])('%j travels encoded, and the system takes it as the name of no camera', async (serial, segment) => {
    const { motif, urls } = recorder();
    await motif
      .camera(serial)
      .recording.stop()
      .catch(() => undefined);
    expect(urls).toEqual([`http://motif.test/api/1/camera/${segment}/recording/stop`]);
    const error = await failure(rig().motif.camera(serial).status(), HttpError);
    // 400 for what can be no serial, such as one with a space.
    expect(error.status).toBeOneOf([400, 404]);
  });

  test('of any text, whatever it is, or nothing is sent', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (serial) => {
        const { motif, urls } = recorder();
        const answer = await motif.api.getCamera({ path: { serial } });
        const [, ...rest] = new URL(urls[0] ?? 'http://motif.test').pathname.split('/');
        if (answer.kind === 'request') expect(urls).toEqual([]);
        else expect([rest.length, decodeURIComponent(rest[3] ?? '')]).toEqual([4, serial]);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test('cameras whose serial is not ASCII, and whose name has spaces, are reached like any other', async () => {
    const { motif } = rig({ cameras: [{ serial: 'Käfig–3', name: 'Left  cage / mouse 🐭' }] });
    const [listed] = await motif.cameras();
    expect(listed).toMatchObject({ serial: 'Käfig–3', name: 'Left  cage / mouse 🐭' });
    const camera = motif.camera(listed?.serial ?? '');
    await (await camera.recording.start({ duration: 1 })).finished();
    expect(await camera.recordings.list()).toHaveLength(1);
  });
});
