import { describe, expect, test } from 'vitest';
import { rig } from '../fixtures/rig.ts';

const tasksOf = async ({ get }: ReturnType<typeof rig>) => (await get('/schedule')).tasks;
/** Second 10 of the next minute; the lab begins at 13:14:00. */
const soon = { task_name: 't', cron_expression: '10 * * * * *' };
const fired = { last: 1_777_900_450, next: 1_777_900_510, error: null };

describe('a task does at its time what the direct call does', () => {
  test('start a recording, on all cameras or on one', async () => {
    const motif = rig();
    await motif.post('/schedule/recording/start', { ...soon, duration: 2, filename: 'x', codec: 'low' });
    await motif.wait(9.999);
    expect(await motif.look()).toMatchObject({ status: 'ready' });
    await motif.wait(0.001);
    expect(await motif.look()).toMatchObject({ status: 'pending' });
    expect(await tasksOf(motif)).toMatchObject([fired]);
    await motif.wait(4);
    const { recordings } = await motif.get('/recordings');
    expect(recordings).toMatchObject([
      { filename: 'x_20260504_131410.FAKE0', duration: 2, codec: 'low' },
      { filename: 'x_20260504_131410.FAKE1' },
    ]);
    await motif.post('/schedule/camera/FAKE1/recording/start', { ...soon, duration: 1 });
    await motif.wait(60);
    expect((await motif.get('/recordings')).recordings.slice(2), 'the older task of that name is gone').toMatchObject([
      { serial: 'FAKE1', duration: 1 },
    ]);
  });

  test.each([
    ['/schedule/recordings/copy_all', { FAKE0: 'copying', FAKE1: 'copying' }],
    ['/schedule/camera/FAKE1/recordings/copy_all', { FAKE0: 'stopped', FAKE1: 'copying' }],
    ['/schedule/recordings/export_all', { FAKE0: 'exporting', FAKE1: 'exporting' }],
    ['/schedule/camera/FAKE0/recordings/export_all', { FAKE0: 'exporting', FAKE1: 'stopped' }],
  ])('copy and export: %s', async (path, expected) => {
    const motif = rig();
    await motif.post('/recording/start', { duration: 1, record_to_store: true });
    await motif.wait(5);
    await motif.post(path, soon);
    await motif.wait(5);
    for (const [serial, playback] of Object.entries(expected))
      expect(await motif.look(serial)).toMatchObject({ playback });
    expect(await tasksOf(motif)).toMatchObject([fired]);
  });

  test('set outputs and parameters', async () => {
    const motif = rig();
    const at = (name: string) => ({ ...soon, task_name: name });
    await motif.post('/schedule/io/led/set', { ...at('a'), value: 0.25 });
    await motif.post('/schedule/camera/FAKE0/io/ledgreen/set', { ...at('b'), value: '-inf' });
    await motif.post('/schedule/cameras/configure/Gain', { ...at('c'), value: 4 });
    await motif.post('/schedule/camera/FAKE1/configure/GainAuto', { ...at('d'), value: 'On' });
    await motif.wait(70);
    expect(await motif.get('/io/read')).toMatchObject({ outputs: { led: 0.25 } });
    expect(await motif.get('/camera/FAKE0/io/read')).toMatchObject({ outputs: { ledgreen: 1 } });
    expect(await motif.get('/cameras/read/Gain')).toMatchObject({ values: { FAKE0: 4, FAKE1: 4 } });
    expect(await motif.get('/cameras/read/GainAuto')).toMatchObject({ values: { FAKE0: 'Off', FAKE1: 'On' } });
    expect((await tasksOf(motif)).map(({ error }: { error: unknown }) => error)).toEqual([null, null, null, null]);
  });
});

describe('what the direct call would refuse', () => {
  test('is the task’s error until it goes well again', async () => {
    const motif = rig();
    await motif.post('/schedule/recording/start', { ...soon, duration: 1 });
    await motif.post('/camera/FAKE1/recording/start');
    await motif.wait(10);
    expect(await tasksOf(motif)).toMatchObject([{ ...fired, error: 'camera FAKE1 is not ready (recording)' }]);
    await motif.post('/recording/stop');
    await motif.wait(60);
    expect(await tasksOf(motif)).toMatchObject([{ last: 1_777_900_510, error: null }]);
  });

  test.each([
    ['/schedule/camera/FAKE0/recording/start', {}],
    ['/schedule/camera/FAKE0/recordings/copy_all', {}],
    ['/schedule/camera/FAKE0/recordings/export_all', {}],
    ['/schedule/camera/FAKE0/io/ledgreen/set', { value: 1 }],
    ['/schedule/camera/FAKE0/configure/Gain', { value: 1 }],
  ])('is that its camera was disconnected: %s', async (path, body) => {
    const motif = rig();
    await motif.post(path, { ...soon, ...body });
    await motif.post('/multicam/disconnect_camera/FAKE0');
    await motif.wait(10);
    expect(await tasksOf(motif)).toMatchObject([{ ...fired, error: 'no camera FAKE0 is connected' }]);
    await motif.post('/multicam/connect_all');
    await motif.wait(60);
    expect(await tasksOf(motif)).toMatchObject([{ last: 1_777_900_510, error: null }]);
  });

  test.each([
    ['/schedule/recording/start', {}],
    ['/schedule/cameras/configure/Gain', { value: 1 }],
  ])('is that no camera is left: %s', async (path, body) => {
    const motif = rig();
    await motif.post(path, { ...soon, ...body });
    await motif.post('/multicam/disconnect_all');
    await motif.wait(10);
    expect(await tasksOf(motif)).toMatchObject([{ ...fired, error: 'no camera is connected' }]);
  });
});

describe('several tasks of one second', () => {
  test('run in the order of their creation, and one that is replaced is the newest', async () => {
    const motif = rig();
    const set = (name: string, value: number) =>
      motif.post('/schedule/io/led/set', { ...soon, task_name: name, value });
    await set('first', 0.1);
    await set('second', 0.2);
    await set('third', 0.3);
    await motif.wait(10);
    expect(await motif.get('/io/read')).toMatchObject({ outputs: { led: 0.3 } });
    await set('first', 0.4);
    await motif.wait(60);
    expect(await motif.get('/io/read')).toMatchObject({ outputs: { led: 0.4 } });
    expect((await tasksOf(motif)).map(({ task_name }: { task_name: string }) => task_name)).toEqual([
      'second',
      'third',
      'first',
    ]);
  });

  test('fire once each, also one that was made in that very second', async () => {
    const motif = rig({}, { start: 1_777_900_450_000 });
    await motif.post('/schedule/camera/FAKE0/io/ledgreen/set', { ...soon, value: 'inf' });
    expect(await tasksOf(motif)).toMatchObject([{ next: 1_777_900_510, last: 1_777_900_450 }]);
    await motif.wait(0);
    await motif.wait(59.999);
    expect(await motif.get('/camera/FAKE0/io/read')).toMatchObject({ outputs: { ledgreen: 1 } });
    await motif.wait(0.001);
    expect(await motif.get('/camera/FAKE0/io/read')).toMatchObject({ outputs: { ledgreen: 0 } });
  });
});

test('tasks are forgotten when they are cleared, and what they started runs on', async () => {
  const motif = rig();
  await motif.post('/schedule/recording/start', soon);
  await motif.wait(11);
  expect((await motif.post('/schedule/clear')).body).toEqual({ cleared: 1 });
  expect((await motif.post('/schedule/clear')).body).toEqual({ cleared: 0 });
  await motif.wait(120);
  expect(await motif.look()).toMatchObject({ status: 'recording', filename: '20260504_131410.FAKE0' });
});

test('a secret that rides along is kept for the task and shown to nobody', async () => {
  const motif = rig();
  const made = await motif.post('/schedule/recordings/copy_all', {
    ...soon,
    loopy_api_key: 's3cret',
    loopy_url: 'https://loopy.test',
    extra: 1,
  });
  expect(made.body.arguments).toEqual({ loopy_api_key: '[redacted]', loopy_url: 'https://loopy.test', extra: 1 });
  expect(JSON.stringify([await tasksOf(motif), motif.lab.requests.entries()])).not.toContain('s3cret');
});
