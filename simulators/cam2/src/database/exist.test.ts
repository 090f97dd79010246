import { describe, expect, test } from 'vitest';
import { rig } from '../fixtures/rig.ts';
import type { Camera } from '../generated/spec.ts';

const base = { is_active_image: true, is_active_video: true };
const ip = (retrieval: object) => ({ ...base, type: 'ip', retrieval });
const ids = (cameras: readonly Camera[]): string[] => cameras.map(({ cameraID }) => cameraID);

describe('cameras by the way in which they are reached', () => {
  test('address, port and given paths are equal; the port is 80 unless said', async () => {
    const { add, get } = rig();
    const first = await add(ip({ ip: '192.0.2.1' }));
    const second = await add(ip({ ip: '192.0.2.1', port: '8080', image_path: '/a', video_path: '/v' }));
    const third = await add(ip({ ip: '192.0.2.1', port: 80, image_path: '/a' }));
    await add(ip({ ip: '192.0.2.2', image_path: '/a' }));
    const find = async (query: string) => ids(await get(`/cameras/exist?type=ip&ip=192.0.2.1${query}`));
    expect(await find('')).toEqual([first, third]);
    expect(await find('&port=080')).toEqual([first, third]);
    expect(await find('&port=8080')).toEqual([second]);
    expect(await find('&image_path=/a')).toEqual([third]);
    expect(await find('&port=8080&image_path=/a&video_path=/v')).toEqual([second]);
    expect(await find('&port=8080&video_path=/x')).toEqual([]);
    expect(await find('&image_path=')).toEqual([]);
    expect(await find('&snapshot_url=x&brand=y'), 'what concerns others is ignored').toEqual([first, third]);
  });

  test('a web address or a stream, and nothing else of them', async () => {
    const { add, get } = rig();
    const page = await add({ ...base, type: 'non_ip', retrieval: { snapshot_url: 'http://x.example/?a=b&c=d' } });
    const stream = await add({ ...base, type: 'stream', retrieval: { m3u8_url: 'http://x.example/?a=b&c=d' } });
    const address = encodeURIComponent('http://x.example/?a=b&c=d');
    expect(ids(await get(`/cameras/exist?type=non_ip&snapshot_url=${address}&port=5`))).toEqual([page]);
    expect(ids(await get(`/cameras/exist?type=stream&m3u8_url=${address}`))).toEqual([stream]);
    expect(await get(`/cameras/exist?type=stream&m3u8_url=${address}x`)).toEqual([]);
  });

  test('all of them in one answer', async () => {
    const { add, get, as } = rig();
    const camera = ip({ ip: '192.0.2.1' });
    for (let count = 0; count < 130; count += 1) await add(camera);
    expect(await get('/cameras/exist?type=ip&ip=192.0.2.1')).toHaveLength(130);
    expect((await as('user', 'GET', '/cameras/search')).body).toHaveLength(100);
  });

  test('those of a generated world are found by what is shown of them', async () => {
    const { get } = rig({ cameras: 60 });
    for (const camera of await get('/cameras/search')) {
      const { brand: _brand, model: _model, ...asked } = camera.retrieval;
      const given = Object.entries({ type: camera.type, ...asked }).filter(([, value]) => value !== null);
      expect(await get(`/cameras/exist?${new URLSearchParams(given as [string, string][])}`)).toEqual([camera]);
    }
    expect(await get('/cameras/exist?type=ip&ip={host}')).toEqual([]);
  });
});
