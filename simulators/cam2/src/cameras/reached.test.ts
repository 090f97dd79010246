import { expect, test } from 'vitest';
import { hereAt, reachedFrom } from './reached.ts';
import { suite } from '../fixtures/suite.ts';
import type { Camera } from '../generated/spec.ts';

test.each([
  ['http://127.0.0.1:4004', '127.0.0.1', '4004'],
  ['http://cam2.test', 'cam2.test', '80'],
  ['https://cam2.example', 'cam2.example', '443'],
  ['http://[::1]:4004', '[::1]', '4004'],
])('under %s the host is %s and the port %s', (origin, host, port) => {
  expect(hereAt(origin)).toEqual({ origin, host, port });
});

test('what leads elsewhere is left alone', () => {
  const camera = { type: 'ip', retrieval: { ip: '203.0.113.9', port: '80' } } as Camera;
  expect(reachedFrom(camera, hereAt('http://cam2.test'))).toBe(camera);
});

test('addresses in answers lead to where the caller reaches the server', async () => {
  const { cam2, login } = suite({ cameras: 40 });
  const headers = { authorization: `Bearer ${await login('user')}` };
  const answer = await cam2.fetch('http://lab.example:8123/cameras/search', { headers });
  const { stream, non_ip: page, ip } = Object.groupBy((await answer.json()) as Camera[], ({ type }) => type);
  const id = expect.stringMatching(/^http:\/\/lab\.example:8123\/pictures\/[\da-f]{24}\/(still\.jpg|index\.m3u8)$/);
  for (const { retrieval } of stream!) expect(retrieval).toEqual({ m3u8_url: id });
  for (const { retrieval } of page!) expect(retrieval).toEqual({ snapshot_url: id });
  for (const { retrieval } of ip!) expect(retrieval).toMatchObject({ ip: 'lab.example', port: '8123' });
});
