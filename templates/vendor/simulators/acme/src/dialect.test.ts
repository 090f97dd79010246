import { expect, test } from 'vitest';
import { rig } from './fixtures/rig.ts';

const error = (code: string) => ({ error: { code, message: expect.any(String) } });

test.each<[status: number, code: string, method: string, path: string, body?: unknown]>([
  [404, 'unknown', 'GET', '/nothing'],
  [405, 'verb', 'DELETE', '/cameras'],
  [404, 'unknown', 'GET', '/cameras/attic'],
  [404, 'unknown', 'GET', '/clips/clip-9'],
  [400, 'invalid', 'PATCH', '/cameras/north'],
  [400, 'invalid', 'PATCH', '/cameras/north', '{'],
  [400, 'invalid', 'PATCH', '/cameras/north', { gain: 25 }],
  [400, 'invalid', 'PATCH', '/cameras/north', JSON.stringify({ name: 'x'.repeat(2 ** 21) })],
  [400, 'invalid', 'POST', '/cameras/north/clips', { seconds: 0 }],
])('%i %s: %s %s', async (status, code, method, path, body) => {
  expect(await rig().call(method, path, body)).toEqual({ status, body: error(code) });
});

test('without the key nothing is answered', async () => {
  const { fetch, baseUrl } = rig().acme.connection();
  const answer = await fetch(`${baseUrl}/v1/cameras`);
  expect([answer.status, await answer.json()]).toEqual([401, error('unauthorized')]);
});
