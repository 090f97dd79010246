import { describe, expect, test } from 'vitest';
import { refusal, rig } from '../fixtures/rig.ts';

/** Records on all cameras for so many seconds, and waits until the files are closed. */
const record = async ({ post, wait }: ReturnType<typeof rig>, duration = 1, more: object = {}) => {
  await post('/recording/start', { duration, ...more });
  await wait(duration + 1);
};
const one = { cameras: [{ serial: 'A' }] };

describe('copying', () => {
  test('shows at once, goes from 0 to 1, and ends by itself', async () => {
    const motif = rig(one);
    await record(motif, 100);
    expect(await motif.look('A')).toMatchObject({ playback: 'stopped', progress: 0 });
    expect(await motif.post('/recordings/copy_all')).toEqual({ status: 200, body: { count: 1 } });
    // 300 MB at 400 MB/s, and half a second for the way.
    const seen = [];
    for (let step = 0; step <= 5; step += 1) {
      seen.push(await motif.look('A'));
      await motif.wait(0.25);
    }
    expect(seen.map(({ playback }) => playback)).toEqual([
      'copying',
      'copying',
      'copying',
      'copying',
      'copying',
      'copy finished',
    ]);
    expect(seen.map(({ progress }) => progress)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  });

  test('takes from half a second to three, however much there is', async () => {
    for (const [duration, seconds] of [
      [0.001, 0.5],
      [86_400, 3],
    ] as const) {
      const motif = rig(one);
      await record(motif, duration);
      await motif.post('/recordings/copy_all');
      await motif.wait(seconds - 0.001);
      expect(await motif.look('A')).toMatchObject({ playback: 'copying' });
      await motif.wait(0.001);
      expect(await motif.look('A')).toMatchObject({ playback: 'copy finished' });
    }
  });

  test('again takes only what is new, and marks what was copied', async () => {
    const motif = rig();
    await record(motif);
    const copy = async () => {
      const { body } = await motif.post('/recordings/copy_all');
      await motif.wait(3);
      return body.count;
    };
    expect(await copy()).toBe(2);
    expect(await copy()).toBe(0);
    await record(motif);
    expect((await motif.get('/recordings')).recordings.map(({ copied }: { copied: boolean }) => copied)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(await copy()).toBe(2);
  });

  test('with delete_after removes each original, and those that were copied before', async () => {
    const motif = rig();
    await record(motif);
    await motif.post('/camera/FAKE0/recordings/copy_all');
    await motif.wait(3);
    expect((await motif.post('/recordings/copy_all', { delete_after: true })).body).toEqual({ count: 2 });
    expect((await motif.get('/recordings')).recordings, 'only once the copy is complete').toHaveLength(2);
    await motif.wait(3);
    expect(await motif.get('/recordings')).toEqual({ recordings: [] });
  });

  test('with nothing to do is finished at once', async () => {
    const motif = rig();
    expect(await motif.post('/recordings/copy_all')).toEqual({ status: 200, body: { count: 0 } });
    expect(await motif.look()).toMatchObject({ playback: 'copy finished', progress: 1 });
  });

  test('is each camera’s own: one may be done while another still copies', async () => {
    const motif = rig();
    await motif.post('/camera/FAKE0/recording/start', { duration: 1 });
    await motif.post('/camera/FAKE1/recording/start', { duration: 1000 });
    await motif.wait(1002);
    await motif.post('/recordings/copy_all');
    await motif.wait(1);
    expect([await motif.look('FAKE0'), await motif.look('FAKE1')]).toMatchObject([
      { playback: 'copy finished' },
      { playback: 'copying' },
    ]);
    expect(await motif.post('/recordings/copy_all')).toEqual(refusal(409, 'camera FAKE1 is still copying'));
    expect(await motif.post('/camera/FAKE0/recordings/copy_all')).toMatchObject({ status: 200 });
  });

  test('leaves running recordings alone, and what was finished meanwhile for the next time', async () => {
    const motif = rig(one);
    await record(motif, 100);
    await motif.post('/recording/start', { duration: 0.1, filename: 'late' });
    await motif.wait(0.35);
    expect((await motif.post('/recordings/copy_all', { delete_after: true })).body).toEqual({ count: 1 });
    expect(await motif.look('A')).toMatchObject({ status: 'recording', playback: 'copying' });
    await motif.wait(3);
    expect((await motif.get('/recordings')).recordings).toMatchObject([
      { filename: 'late_20260504_131541', copied: false },
    ]);
  });
});

describe('a target that cannot be reached', () => {
  test.each([
    ['/mnt/nas', '/mnt/nas', true],
    ['/mnt/nas/', '/mnt/nas/session_08', true],
    ['/mnt', '/mnt/nas', true],
    ['/', '/storage', true],
    ['/mnt/nas', '/mnt/nas2', false],
    ['/mnt/nas/deep', '/mnt/nas', false],
  ])('blocked %s, copied to %s: fails %s', async (location, target, fails) => {
    const motif = rig(one);
    await record(motif);
    motif.motif.hardware.blockTarget({ location });
    await motif.post('/recordings/copy_all', { location: target, delete_after: true });
    await motif.wait(3);
    expect(await motif.look('A')).toMatchObject({ playback: fails ? 'copy failed' : 'copy finished' });
    expect((await motif.get('/recordings')).recordings).toHaveLength(fails ? 1 : 0);
  });

  test('is the configured place where the call names none; unblocked, the copy goes through', async () => {
    const motif = rig(one);
    await record(motif, 1, { record_to_store: true });
    motif.motif.hardware.blockTarget({ location: '/storage' });
    await motif.post('/recordings/export_all');
    await motif.wait(3);
    expect(await motif.look('A')).toMatchObject({ playback: 'export finished with errors' });
    motif.motif.hardware.unblockTarget({ location: '/storage' });
    expect((await motif.post('/recordings/copy_all')).body).toEqual({ count: 1 });
    await motif.wait(3);
    expect(await motif.look('A')).toMatchObject({ playback: 'copy finished' });
  });
});
