import { HardwareError } from '@labrig/simulator';
import { describe, expect, test } from 'vitest';
import { day, refusal, rig } from '../fixtures/rig.ts';
import { memoryStore } from '../database/memory-store.ts';
import { hardwareOf } from './actions.ts';

describe('what can’t happen is refused, and changes nothing', () => {
  const nobody = 'f'.repeat(24);
  test.each([
    ['cameraOffline', { camera: nobody }],
    ['cameraOffline', { camera: 5 }],
    ['cameraOnline', { camera: '{id}' }],
    ['freezePicture', { camera: 'x' }],
    ['unfreezePicture', { camera: '{id}' }],
    ['slowNetwork', { milliseconds: -1 }],
    ['slowNetwork', { milliseconds: '5' }],
    ['slowNetwork', { milliseconds: Number.NaN }],
    ['restart', { seconds: 0 }],
    ['restart', { seconds: Infinity }],
    ['restart', { seconds: '5' }],
    ['rotateKeys', { camera: 'x' }],
    ['selfDestruct', {}],
  ])('%s %j', async (action, args) => {
    const { cam2, add } = rig();
    const id = await add();
    const given = Object.fromEntries(
      Object.entries(args).map(([name, value]) => [name, value === '{id}' ? id : value]),
    );
    const before = cam2.state;
    expect(() => cam2.perform(action, given)).toThrow(HardwareError);
    expect(cam2.state).toBe(before);
  });

  test('twice the same', async () => {
    const { cam2, add } = rig();
    const camera = await add();
    cam2.hardware.freezePicture({ camera });
    expect(() => cam2.hardware.freezePicture({ camera })).toThrow(`camera ${camera} is frozen already`);
    cam2.hardware.cameraOffline({ camera });
    expect(() => cam2.hardware.cameraOffline({ camera })).toThrow(`camera ${camera} is offline already`);
    expect(() => cam2.hardware.freezePicture({ camera })).toThrow(`camera ${camera} is offline already`);
    cam2.hardware.restart({ seconds: 1 });
    expect(() => cam2.hardware.restart({ seconds: 1 })).toThrow('the server is restarting already');
  });
});

describe('a server', () => {
  test('that restarts is away for a while, and loses nothing', async () => {
    const { cam2, add, get, wait, baseUrl } = rig();
    const id = await add();
    cam2.hardware.restart({ seconds: 30 });
    await expect(cam2.fetch(`${baseUrl}/cameras/search`)).rejects.toThrow('fetch failed');
    await wait(30);
    expect(await get(`/cameras/${id}`)).toMatchObject({ cameraID: id });
  });

  test('behind a slow network answers later', async () => {
    const { cam2, lab, login, baseUrl } = rig({}, { clock: 'auto' });
    const headers = { authorization: `Bearer ${await login('user')}` };
    cam2.hardware.slowNetwork({ milliseconds: 1500 });
    const begin = lab.clock.now();
    await cam2.fetch(`${baseUrl}/cameras/search`, { headers });
    expect(lab.clock.now() - begin).toBe(1500);
  });

  test('as delivered has the cameras and apps of the beginning, and knows no token', async () => {
    const { cam2, as, get, put, add, login, apps } = rig({ cameras: 200 });
    const first = await get('/cameras/search');
    await add();
    await put(first[0].cameraID, { city: 'Atlantis' });
    await as('webUI', 'POST', '/apps/register', { owner: 'x' });
    await as('webUI', 'PUT', `/apps/${apps.user.clientID}/secret`);
    cam2.hardware.freezePicture({ camera: first[1].cameraID });
    cam2.hardware.factoryReset({});

    expect((await as('webUI', 'GET', '/apps/by-owner?owner=x')).status).toBe(401);
    for (const level of ['user', 'webUI'] as const) await login(level);
    expect(await get('/cameras/search')).toEqual(first);
    expect(await get('/cameras/search?offset=200')).toEqual([]);
    expect((await as('webUI', 'GET', '/apps/by-owner?owner=x')).body).toEqual([]);
    expect((await as('webUI', 'GET', '/apps/db-change')).body).toEqual([]);
    expect(cam2.state.outages).toEqual({});
  });
});

test('every action says what a client sees of it, and can be a fault', async () => {
  for (const { description } of Object.values(hardwareOf(memoryStore))) expect(description).toMatch(/^[A-Z].*\.$/);
  const { lab, as, login } = rig();
  await login('user');
  lab.faults.add({ device: 'cam2', effect: { kind: 'hardware', action: 'rotateKeys' } });
  expect(await as('user', 'GET', '/cameras/search')).toEqual(refusal(401, 'The token is not valid here.'));
  expect(lab.clock.now()).toBe(day);
});
