import { readStrip } from '@labrig/simulator/frames';
import { describe, expect, test } from 'vitest';
import { firstPicture, timesOf } from '../fixtures/transport-stream.ts';
import { day, plainIp, rig } from '../fixtures/rig.ts';

const stream = {
  type: 'stream',
  is_active_image: false,
  is_active_video: true,
  frame_rate: 2,
  retrieval: { m3u8_url: '{origin}/x' },
};
const last = day / 4000 - 1;

async function server(record: object = {}) {
  const cam2 = rig();
  const id = await cam2.add({ ...stream, resolution_width: 320, resolution_height: 240, ...record });
  const open = (name: string | number) => cam2.cam2.fetch(`${cam2.baseUrl}/pictures/${id}/${name}`);
  /** The numbers that the playlist has at present. */
  const named = async () => (await (await open('index.m3u8')).text()).match(/^\d+(?=\.ts$)/gm)!.map(Number);
  return { cam2, id, open, named, segment: async (number: number) => (await open(`${number}.ts`)).bytes() };
}

describe('a segment', () => {
  test.each([
    [320, 240, 320, 240],
    [640, 480, 640, 480],
    [null, null, 640, 480],
    [1920, 1080, 640, 480],
    [352, 280, 640, 480],
  ])(
    'of a camera of %s × %s pixels can be shown from its first picture on, whose stamp can be read',
    async (...sizes) => {
      const [resolution_width, resolution_height, width, height] = sizes;
      const { id, segment } = await server({ resolution_width, resolution_height });
      const bytes = await segment(last);
      expect(bytes.length % 188).toBe(0);
      expect(bytes.filter((byte, index) => index % 188 === 0 && byte !== 0x47)).toHaveLength(0);
      const start = last * 4;
      expect(readStrip(firstPicture(bytes, width!, height!))).toEqual({
        camera: id,
        number: start * 2,
        time: start * 1e6,
      });
    },
  );

  test('is four seconds long, and goes on where the one before ended', async () => {
    const { segment } = await server();
    const times = [...timesOf(await segment(last - 1)), ...timesOf(await segment(last))];
    expect(times).toHaveLength(16);
    for (const [index, time] of times.entries()) expect(time - times[0]!).toBeCloseTo(index / 2, 3);
  });

  test('is there when a playlist names it, for a while after, and not before', async () => {
    const { cam2, open, named } = await server();
    const first = await named();
    for (const number of first) expect((await open(`${number}.ts`)).status).toBe(200);
    expect((await open(`${last + 1}.ts`)).status).toBe(404);
    await cam2.wait(24);
    expect(await named()).toEqual(first.map((number) => number + 6));
    for (const number of first) expect((await open(`${number}.ts`)).status).toBe(200);
    await cam2.wait(4);
    expect((await open(`${first[0]}.ts`)).status).toBe(404);
    for (const name of ['x.ts', '-1.ts', '1e9.ts', '.ts']) expect((await open(name)).status).toBe(404);
  });

  test('has the same bytes whenever it is asked for, also when the camera has hung since', async () => {
    const { cam2, id, open, segment } = await server();
    const before = await segment(last);
    cam2.cam2.hardware.freezePicture({ camera: id });
    await cam2.wait(20);
    expect(await segment(last)).toEqual(before);
    expect((await open(`${last + 1}.ts`)).status).toBe(404);
  });

  test('is not to be had of a camera that is offline or gives no video', async () => {
    const { cam2, id, open } = await server();
    const still = await cam2.add(plainIp);
    expect((await cam2.cam2.fetch(`${cam2.baseUrl}/pictures/${still}/${last}.ts`)).status).toBe(404);
    cam2.cam2.hardware.cameraOffline({ camera: id });
    await expect(open(`${last}.ts`)).rejects.toThrow('fetch failed');
  });
});
