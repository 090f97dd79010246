import { anyText } from '@labrig/fixtures/any-text';
import { failure } from '@labrig/fixtures/failure';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { server } from './fixtures/server.ts';
import { RequestError } from './index.ts';

describe('an id in a path stays one segment', () => {
  test.each(['', '.', '..'])('%j cannot be one: nothing is sent', async (id) => {
    const { valt, requests } = server();
    for (const call of [
      valt.recording(id).get(),
      valt.recording(id).delete(),
      valt.recording(2047).downloadUrl(id),
      valt.rights.get(id),
      valt.audio.delete(id),
      valt.presets(31).delete(id),
      valt.comments.file(415, id),
    ]) {
      expect((await failure(call, RequestError)).message).toContain('path segment');
    }
    expect(requests()).toEqual([]);
  });

  test.each([Number.NaN, Infinity])('%j is no room', async (id) => {
    const { valt, requests } = server();
    await failure(valt.room(id).record.stop(), RequestError);
    expect(requests()).toEqual([]);
  });

  test.each([
    ['a/b', 'a%2Fb'],
    ['../../login', '..%2F..%2Flogin'],
    ['%2e%2e', '%252e%252e'],
    ['7?x=1#y', '7%3Fx%3D1%23y'],
    ['..\\..', '..%5C..'],
    ['Käfig 3', 'K%C3%A4fig%203'],
  ])('%j travels encoded', async (id, segment) => {
    const { valt, requests } = server();
    await valt
      .recording(id)
      .delete()
      .catch(() => undefined);
    expect(requests().map(({ line }) => line)).toEqual([`POST /records/${segment}/delete`]);
  });

  test('of any text, whatever it is, or nothing is sent', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (record) => {
        const { valt, requests } = server();
        const answer = await valt.api.getRecord({ path: { record } });
        const [request] = requests();
        if (answer.kind === 'request') expect(request).toBeUndefined();
        else expect(decodeURIComponent(request?.line.replace('GET /records/', '') ?? '')).toBe(record);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
