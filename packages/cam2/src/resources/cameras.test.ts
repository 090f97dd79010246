import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { ipCamera, manyCameras, streamCamera } from '../fixtures/cameras.ts';
import { server } from '../fixtures/server.ts';
import { AbortedError, ResourceNotFoundError } from '../index.ts';
import type { Camera } from '../generated/operations.ts';

/** A server that has these cameras, and keeps everybody waiting until `open`. */
function stocked(cameras: readonly Camera[]) {
  const gate = Promise.withResolvers<void>();
  const rows = cameras.flatMap((camera) => [
    [`GET /cameras/${camera.cameraID}`, () => gate.promise.then(() => camera)] as const,
    [`GET /cameras/legacy/${camera.legacy_cameraID}`, () => gate.promise.then(() => camera)] as const,
  ]);
  return { ...server(Object.fromEntries(rows)), open: gate.resolve };
}

describe('byIds', () => {
  const cameras = manyCameras(20);
  const cameraIDs = cameras.map(({ cameraID }) => cameraID);
  const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

  test('asks for many, 6 at a time unless told otherwise, and keeps the order', async () => {
    for (const [options, atATime] of [
      [{}, 6],
      [{ concurrency: 2 }, 2],
      [{ concurrency: Infinity }, 20],
    ] as const) {
      const { cam2, requests, open } = stocked(cameras);
      const asked = cam2.cameras.byIds({ cameraIDs: cameraIDs.toReversed() }, options);
      for (let turns = 0; turns < 10; turns += 1) await turn();
      expect(requests()).toHaveLength(atATime);
      open();
      expect(await asked).toEqual(cameras.toReversed());
      expect(requests()).toHaveLength(20);
    }
  });

  test('takes ids, old numbers, both or none', async () => {
    const { cam2, requests, open } = stocked(cameras);
    open();
    const [first, , third] = cameras;
    expect(await cam2.cameras.byIds({ legacy_cameraIDs: [2, '0'] })).toEqual([third, first]);
    expect(await cam2.cameras.byIds({ legacy_cameraIDs: [0], cameraIDs: [cameraIDs[2]!] })).toEqual([third, first]);
    expect(requests()).toHaveLength(4);
    expect(await cam2.cameras.byIds({})).toEqual([]);
    expect(requests()).toHaveLength(4);
  });

  test('one that is missing ends it, and is named', async () => {
    const { cam2, requests, open } = stocked(cameras);
    open();
    const asked = cam2.cameras.byIds({ cameraIDs: ['missing', ...cameraIDs] }, { concurrency: 2 });
    expect((await failure(asked, ResourceNotFoundError)).message).toContain('/cameras/missing');
    expect(requests().length).toBeLessThan(10);
  });

  test("the caller's signal ends it", async () => {
    const { cam2 } = stocked(cameras);
    const controller = new AbortController();
    const asked = cam2.cameras.byIds({ cameraIDs }, { signal: controller.signal });
    controller.abort('enough');
    expect((await failure(asked, AbortedError)).cause).toBe('enough');
  });

  test.each([0, Number.NaN])('%d at a time is a mistake', async (concurrency) => {
    await expect(stocked(cameras).cam2.cameras.byIds({ cameraIDs }, { concurrency })).rejects.toThrow(RangeError);
  });
});

describe('exists', () => {
  test.each([
    [ipCamera, { type: 'ip', ip: '203.0.113.17', port: '8080', image_path: '/still.jpg' }],
    [streamCamera, { type: 'stream', m3u8_url: 'https://video.example/kochi/index.m3u8' }],
    [
      { type: 'non_ip', retrieval: { snapshot_url: 'https://cams.example/a.jpg?b=1&c' } } as const,
      { type: 'non_ip', snapshot_url: 'https://cams.example/a.jpg?b=1&c' },
    ],
  ])('takes a camera as it is, and asks for what can be asked for', async (camera, query) => {
    const { cam2, requests } = server({ 'GET /cameras/exist': [ipCamera] });
    expect(await cam2.cameras.exists(camera)).toEqual([ipCamera]);
    expect(requests()[0]?.query).toEqual(query);
  });
});

test('an old number that is an empty text is not the camera 0', async () => {
  const { cam2, requests } = server();
  await expect(cam2.cameras.byLegacyId('')).rejects.toThrow('Not a path segment');
  expect(requests()).toEqual([]);
});
