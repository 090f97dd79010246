import { expect, test } from 'vitest';
import { hereAt, reachedFrom } from './reached.ts';
import { rig } from '../fixtures/rig.ts';
import type { Camera } from '../generated/spec.ts';

test.each([
  ['http://127.0.0.1:4004', '127.0.0.1', '4004', ''],
  ['http://cam2.test', 'cam2.test', '80', ''],
  ['https://cam2.example', 'cam2.example', '443', ''],
  ['http://[::1]:4004', '[::1]', '4004', ''],
  ['http://127.0.0.1:4000/labs/night/devices/cam2', '127.0.0.1', '4000', '/labs/night/devices/cam2'],
])('under %s the host is %s, the port %s, and the path before its own is "%s"', (origin, host, port, base) => {
  expect(hereAt(origin)).toEqual({ origin, host, port, base });
});

test('what leads elsewhere is left alone', () => {
  const camera = { type: 'ip', retrieval: { ip: '203.0.113.9', port: '80' } } as Camera;
  expect(reachedFrom(camera, hereAt('http://cam2.test'))).toBe(camera);
});

test('addresses in answers lead to where the caller reaches the server', async () => {
  const { cam2, login } = rig({ cameras: 40 });
  const headers = { authorization: `Bearer ${await login('user')}` };
  const answer = await cam2.fetch('http://lab.example:8123/cameras/search', { headers });
  const { stream, non_ip: page, ip } = Object.groupBy((await answer.json()) as Camera[], ({ type }) => type);
  const id = expect.stringMatching(/^http:\/\/lab\.example:8123\/pictures\/[\da-f]{24}\/(still\.jpg|index\.m3u8)$/);
  for (const { retrieval } of stream!) expect(retrieval).toEqual({ m3u8_url: id });
  for (const { retrieval } of page!) expect(retrieval).toEqual({ snapshot_url: id });
  for (const { retrieval } of ip!) expect(retrieval).toMatchObject({ ip: 'lab.example', port: '8123' });
});

test('below a path, all addresses are below it, lead to pictures, and are found', async () => {
  const { cam2, login } = rig({ cameras: 40 });
  const headers = { authorization: `Bearer ${await login('user')}` };
  const base = '/labs/night/devices/cam2';
  const get = (url: string) => cam2.handle(new Request(url, { headers }), { base });
  const api = `http://lab.example:4000${base}/cameras`;
  const cameras = (await (await get(`${api}/search?is_active_image=true`)).json()) as Camera[];
  expect(new Set(cameras.map(({ type }) => type))).toEqual(new Set(['ip', 'non_ip']));
  for (const camera of cameras) {
    const { brand: _brand, model: _model, ...asked } = camera.retrieval as Readonly<Record<string, string | null>>;
    const { ip, port, image_path, snapshot_url } = asked;
    const picture = await get(snapshot_url ?? `http://${ip}:${port}${image_path}`);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    const given = Object.entries({ type: camera.type, ...asked }).filter(([, value]) => value !== null);
    const found = await get(`${api}/exist?${new URLSearchParams(given as [string, string][])}`);
    expect(await found.json()).toEqual([camera]);
  }
});
