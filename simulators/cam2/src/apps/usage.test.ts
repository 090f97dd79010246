import { expect, test } from 'vitest';
import { rig } from '../fixtures/rig.ts';

type Server = ReturnType<typeof rig>;
const usage = async ({ as, apps }: Server, level: 'user' | 'admin' | 'webUI', owner: string): Promise<number> =>
  (await as('webUI', 'GET', `/apps/${apps[level].clientID}/usage?owner=${owner}`)).body.api_usage;

test.each([
  ['a call that works', 'GET', '/cameras/search', undefined],
  ['a field that is wrong', 'GET', '/cameras/search?offset=x', undefined],
  ['an id that isn’t there', 'GET', '/cameras/ffffffffffffffffffffffff', undefined],
  ['a level that is too low', 'POST', '/cameras/create', '{}'],
])('%s counts', async (_, method, path, body) => {
  const cam2 = rig();
  await cam2.as('user', method, path, body);
  await cam2.as('user', method, path, body);
  expect(await usage(cam2, 'user', 'lena.fischer')).toBe(2);
});

test('a body that can’t be read doesn’t: it is refused before anybody asks who sends it', async () => {
  const cam2 = rig();
  expect((await cam2.as('admin', 'POST', '/cameras/create', '{')).status).toBe(400);
  expect((await cam2.as('admin', 'POST', '/cameras/create', 'x'.repeat(200_000))).status).toBe(413);
  expect(await usage(cam2, 'admin', 'curator')).toBe(0);
});

test('what came without a good token doesn’t, nor does getting one, nor a path that isn’t there', async () => {
  const cam2 = rig();
  await cam2.login('user');
  await cam2.login('user');
  await cam2.as('user', 'GET', '/apps/db-change');
  await cam2.as('user', 'GET', '/nowhere');
  await cam2.as('user', 'GET', '/cameras/search?access_token=x');
  await cam2.wait(300);
  await cam2.as('user', 'GET', '/cameras/search');
  await cam2.login('webUI');
  expect(await usage(cam2, 'user', 'lena.fischer')).toBe(0);
});

test('asking for it counts for whoever asks', async () => {
  const cam2 = rig();
  await cam2.as('webUI', 'GET', '/apps/by-owner?owner=x');
  expect(await usage(cam2, 'webUI', 'portal')).toBe(2);
});
