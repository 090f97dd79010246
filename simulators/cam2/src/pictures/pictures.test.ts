import { encodeJpeg, readStrip } from '@labrig/simulator/frames';
import { describe, expect, test } from 'vitest';
import { day, plainIp, rig } from '../fixtures/rig.ts';
import { generatedCamera } from '../world/generate.ts';
import { pictureAt, pixelsAt } from './picture.ts';
import type { Camera } from '../generated/spec.ts';

const { cameraID, ...rest } = generatedCamera(1, 0);
const camera = (fields: object): Camera => ({ cameraID, ...rest, ...fields }) as Camera;
const mean = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => sum + byte, 0) / bytes.length;
/** How light the sky above a camera is. */
const sky = (fields: object, time: number): number => {
  const { width, data } = pixelsAt(camera({ resolution_width: 640, resolution_height: 480, ...fields }), time);
  return mean(data.subarray(0, width * 60));
};

describe('a picture', () => {
  test('says whose it is, which, and when, in pixels that programs can read', () => {
    const shown = camera({ frame_rate: 15 });
    const picture = pixelsAt(shown, day + 100);
    const number = (day / 1000) * 15 + 1;
    expect(readStrip(picture)).toEqual({ camera: cameraID, number, time: Math.floor((number * 1e6) / 15) });
    expect(pictureAt(shown, day + 100)).toEqual(encodeJpeg(picture.data, { ...picture, quality: 75 }));
  });

  test.each([
    [1920, 1080, 1920, 1080],
    [352, 288, 352, 288],
    [null, null, 640, 480],
    [1280, null, 640, 480],
    [3840, 2160, 640, 480],
    [16, 16, 640, 480],
    [0, 0, 640, 480],
  ])('of %s × %s pixels has %i × %i', (width, height, wide, high) => {
    const picture = pixelsAt(camera({ resolution_width: width, resolution_height: height }), day);
    expect([picture.width, picture.height]).toEqual([wide, high]);
    expect(readStrip(picture)).toMatchObject({ camera: cameraID });
  });

  test.each([
    [null, 1],
    [0, 1],
    [10, 10],
    [100_000_000, 60],
  ])('at a frame rate of %s changes %i times a second', (frame_rate, times) => {
    const numbers = Array.from(
      { length: 1000 },
      (_, ms) =>
        readStrip(pixelsAt(camera({ frame_rate, resolution_width: 160, resolution_height: 120 }), day + ms))!.number,
    );
    expect(new Set(numbers).size).toBe(times);
  });

  test('is light by day and dark at night, by the time of its place', () => {
    const tokyo = { latitude: 35.69, longitude: 139.69 };
    const halifax = { latitude: 44.65, longitude: -63.58 };
    const noonInTokyo = Date.UTC(2026, 4, 4, 3);
    expect(sky(tokyo, noonInTokyo)).toBeGreaterThan(150);
    expect(sky(halifax, noonInTokyo)).toBeLessThan(25);
    expect(sky(tokyo, noonInTokyo + 43_200_000)).toBeLessThan(25);
    expect(sky(halifax, noonInTokyo + 43_200_000)).toBeGreaterThan(150);
  });

  test('of an unknown place follows its clock, or that of Greenwich', () => {
    const unknown = { latitude: null, longitude: null };
    const noon = Date.UTC(2026, 4, 4, 12);
    expect(sky({ ...unknown, utc_offset: null }, noon)).toBeGreaterThan(150);
    expect(sky({ ...unknown, utc_offset: 43_200 }, noon)).toBeLessThan(25);
  });

  test('has windows that are lit at night, and a car that moves', () => {
    const night = Date.UTC(2026, 0, 1, 3);
    const place = { latitude: 0, longitude: 0, resolution_width: 640, resolution_height: 480 };
    const [before, after] = [night, night + 1000].map((time) =>
      pixelsAt(camera(place), time).data.subarray(0, 640 * 440),
    );
    expect(before!.filter((byte) => byte > 200).length).toBeGreaterThan(100);
    const moved = before!.filter((byte, index) => byte !== after![index]);
    expect(moved.length).toBeGreaterThan(100);
  });
});

const open = (server: ReturnType<typeof rig>, path: string) => server.cam2.fetch(`${server.baseUrl}/pictures/${path}`);

describe('the address of a record', () => {
  test('leads to the newest picture, without a token', async () => {
    const server = rig({ cameras: 30 });
    const cameras: Camera[] = await server.get('/cameras/search?is_active_image=true');
    expect(cameras.length).toBeGreaterThan(20);
    for (const shown of cameras) {
      const { retrieval: to } = shown as { retrieval: Record<string, string> };
      const answer = await server.cam2.fetch(
        to['snapshot_url'] ?? `http://${to['ip']}:${to['port']}${to['image_path']}`,
      );
      expect(answer.headers.get('content-type')).toBe('image/jpeg');
      expect(await answer.bytes()).toEqual(pictureAt(shown, day));
    }
  });

  test('leads to a playlist of the newest segments', async () => {
    const server = rig({ cameras: 30 });
    const [shown] = await server.get('/cameras/search?type=stream&is_active_video=true');
    const answer = await server.cam2.fetch(shown.retrieval.m3u8_url);
    expect(answer.headers.get('content-type')).toBe('application/vnd.apple.mpegurl');
    const first = day / 4000 - 6;
    expect((await answer.text()).split('\n').slice(0, 8)).toEqual([
      '#EXTM3U',
      '#EXT-X-VERSION:6',
      '#EXT-X-INDEPENDENT-SEGMENTS',
      '#EXT-X-TARGETDURATION:4',
      `#EXT-X-MEDIA-SEQUENCE:${first}`,
      '#EXT-X-PROGRAM-DATE-TIME:2019-03-05T08:59:36.000Z',
      '#EXTINF:4,',
      `${first}.ts`,
    ]);
    await server.wait(8);
    const later = (await (await server.cam2.fetch(shown.retrieval.m3u8_url)).text()).split('\n');
    expect([later[4], later.at(-2)]).toEqual([`#EXT-X-MEDIA-SEQUENCE:${first + 2}`, `${first + 7}.ts`]);
  });

  test('leads nowhere if nothing is there, or nothing of that kind', async () => {
    const server = rig();
    const id = await server.add({ is_active_image: true, is_active_video: false });
    const blind = await server.add({ is_active_image: false, is_active_video: false });
    expect((await open(server, `${id}/still.jpg`)).status).toBe(200);
    for (const path of [
      `${id}/live.mjpg`,
      `${id}/index.m3u8`,
      `${blind}/still.jpg`,
      'nobody/still.jpg',
      'x/live.mjpg',
    ]) {
      expect((await open(server, path)).status).toBe(404);
    }
  });
});

describe('what happens to a camera', () => {
  test('offline: nobody answers, and the database doesn’t notice', async () => {
    const server = rig();
    const id = await server.add();
    server.cam2.hardware.cameraOffline({ camera: id });
    await expect(open(server, `${id}/still.jpg`)).rejects.toThrow('fetch failed');
    expect(await server.get(`/cameras/${id}`)).toMatchObject({ is_active_image: true });
    server.cam2.hardware.cameraOnline({ camera: id });
    expect((await open(server, `${id}/still.jpg`)).status).toBe(200);
  });

  test('frozen: the picture of that moment, until it shows the present again', async () => {
    const server = rig();
    const id = await server.add(plainIp);
    const look = async () => (await open(server, `${id}/still.jpg`)).bytes();
    const before = await look();
    server.cam2.hardware.freezePicture({ camera: id.toUpperCase() });
    await server.wait(3600);
    expect(await look()).toEqual(before);
    server.cam2.hardware.unfreezePicture({ camera: id });
    expect(await look()).not.toEqual(before);
  });
});
