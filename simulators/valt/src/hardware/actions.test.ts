import { HardwareError } from '@labrig/simulator';
import { describe, expect, test } from 'vitest';
import { refusal, rig } from '../fixtures/rig.ts';

const none = { schedules: 'none' } as const;
const notStarted = (message: string) => refusal(400, message, { start: false });

test('a camera that is offline is missing from recordings that begin then', async () => {
  const { valt, start, get, post, wait } = rig(none);
  valt.hardware.cameraOffline({ camera: 1 });
  await start(1, 'one camera');
  await wait(10);
  await post('/rooms/1/record/stop');
  valt.hardware.cameraOnline({ camera: 1 });
  await start(1, 'both');
  expect((await get('/records/1')).cameras).toEqual({ 2: 'Counselling A 2' });
  expect((await get('/records/2')).cameras).toEqual({ 1: 'Counselling A 1', 2: 'Counselling A 2' });
});

test('a recording that has lost all its cameras ends, and none can begin', async () => {
  const { valt, start, status, post, get, wait } = rig(none);
  await start();
  await wait(10);
  valt.hardware.cameraOffline({ camera: 1 });
  expect(await status()).toBe('recording');
  valt.hardware.cameraOffline({ camera: 2 });
  expect(await status()).toBe('available');
  expect((await get('/records/1')).duration).toBe(10);
  expect(await post('/rooms/1/record/start', { name: 'x' })).toEqual(notStarted('No camera of this room is available'));
});

test('a media server that is down ends its recordings with what is in the file, and lets none begin', async () => {
  const { valt, start, status, post, get, wait } = rig(none);
  await start();
  await wait(10);
  valt.hardware.mediaServerDown({ server: 1 });
  expect([await status(), (await get('/records/1')).duration]).toEqual(['available', 10]);
  expect(await post('/rooms/1/record/start', { name: 'x' })).toEqual(
    notStarted('The media server Media 1 is not available'),
  );
  valt.hardware.mediaServerUp({ server: 1 });
  expect(await post('/rooms/1/record/start', { name: 'x' })).toMatchObject({ status: 200 });
});

describe('a disk', () => {
  test('fills at the rate of the cameras, and empties when recordings go', async () => {
    const { get, start, post, wait } = rig({ ...none, disk: { capacity: 1e9, other: 0 } });
    const free = async (): Promise<number> => (await get('/admin/general')).media_servers[0].free_space;
    expect(await free()).toBe(1e9);
    await start();
    await wait(100);
    expect(await free()).toBe(1e9 - 100 * 2 * 500_000);
    await post('/rooms/1/record/pause');
    await wait(100);
    expect(await free()).toBe(9e8);
    await post('/rooms/1/record/stop');
    await post('/records/1/delete');
    expect(await free()).toBe(1e9);
  });

  test('that is full ends what is being recorded, and lets nothing begin', async () => {
    const { valt, get, start, status, post, wait } = rig(none);
    await start(1);
    await start(2);
    valt.hardware.fillDisk({ server: 1, free: 20_000_000 });
    await wait(9);
    expect([await status(1), await status(2)]).toEqual(['recording', 'recording']);
    await wait(1);
    expect([await status(1), await status(2)]).toEqual(['available', 'available']);
    expect((await get('/records/1')).duration).toBe(10);
    expect(await post('/rooms/1/record/start', { name: 'x' })).toEqual(notStarted('The disk of Media 1 is full'));
    valt.hardware.freeDisk({ server: 1, free: 1e9 });
    expect(await post('/rooms/1/record/start', { name: 'x' })).toMatchObject({ status: 200 });
  });
});

describe('a restart in the middle of a recording', () => {
  test('keeps what is in the file, locks, tokens and schedules; not what was prepared', async () => {
    const { valt, lab, start, status, post, get, wait } = rig();
    await start(1);
    await post('/rooms/2/lock');
    await wait(30);
    valt.hardware.restart({ seconds: 60 });
    await expect(valt.fetch('http://valt.test/api/v3/rooms/info')).rejects.toThrow('fetch failed');
    await lab.clock.advance({ seconds: 60 });
    expect([await status(1), await status(2)]).toEqual(['available', 'locked']);
    expect(await get('/records/1')).toMatchObject({ duration: 30 });
    expect((await get('/schedule')).schedules).toHaveLength(1);
    valt.hardware.prepare({ room: 1 });
    expect(await status(1)).toBe('prepared');
    valt.hardware.restart({ seconds: 1 });
    await lab.clock.advance({ seconds: 1 });
    expect(await status(1)).toBe('available');
  });

  test('makes schedules miss what falls into it', async () => {
    const { valt, post, get, wait, lab } = rig(none);
    const now = lab.clock.now() / 1000;
    await post('/schedule', {
      name: 'daily',
      room: 1,
      start_at: now + 3600,
      duration: 600,
      recurrence: { type: 'daily' },
    });
    await post('/schedule', { name: 'once', room: 2, start_at: now + 3600, duration: 600 });
    await wait(3500);
    valt.hardware.restart({ seconds: 200 });
    await wait(400);
    expect((await get('/schedule')).schedules).toMatchObject([
      { id: 1, start_at: now + 3600 + 86_400, status: 'pending' },
    ]);
    expect((await get('/admin/logs')).logs_list[0].message).toBe('once did not start: the server was down');
  });
});

test('a slow network delays every answer, by the lab’s own clock', async () => {
  const { valt, lab, login } = rig(none, { clock: 'auto' });
  valt.hardware.slowNetwork({ milliseconds: 7000 });
  const before = lab.clock.now();
  await login();
  expect(lab.clock.now() - before).toBe(7000);
  valt.hardware.slowNetwork({ milliseconds: 0 });
  await login();
  expect(lab.clock.now() - before).toBe(7000);
});

test('a factory reset brings the server back as it was delivered', async () => {
  const { valt, start, get, login } = rig(none);
  const token = await login();
  await start();
  valt.hardware.factoryReset({});
  expect((await valt.fetch(`http://valt.test/api/v3/rooms/info?access_token=${token}`)).status).toBe(401);
  await login();
  expect(await get('/records/1')).toHaveProperty('error');
  expect(valt.connection().username).toBe('admin');
});

test.each([
  ['cameraOffline', { camera: 99 }, 'there is no camera 99'],
  ['mediaServerDown', { server: 2 }, 'there is no media server 2'],
  ['fillDisk', { server: 1, free: -1 }, 'free must be 0 to'],
  ['fillDisk', { server: 1, free: 'much' }, 'free must be 0 to'],
  ['freeDisk', { server: 1, free: 1 }, 'free must be more than now'],
  ['restart', { seconds: Number.NaN }, 'seconds must be a number above 0'],
  ['slowNetwork', { milliseconds: -5 }, 'milliseconds must be a number from 0 on'],
  ['prepare', { room: 9 }, 'there is no room 9'],
])('%s %j is refused before it can do harm', (action, args, message) => {
  const { valt } = rig();
  const before = valt.state;
  expect(() => valt.perform(action, args)).toThrow(HardwareError);
  expect(() => valt.perform(action, args)).toThrow(message);
  expect(valt.state).toBe(before);
});
