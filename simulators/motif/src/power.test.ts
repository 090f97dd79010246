import { describe, expect, test } from 'vitest';
import { rig } from './fixtures/rig.ts';

const busy = async () => {
  const motif = rig();
  await motif.post('/camera/FAKE1/recording/start', { duration: 1 });
  await motif.wait(2);
  await motif.post('/camera/FAKE0/recording/start');
  await motif.post('/io/led/set', { value: 0.5 });
  await motif.post('/experiment/message', { message: 'hi' });
  await motif.post('/schedule/recording/start', { task_name: 't', cron_expression: '* * * * *' });
  await motif.wait(2.3);
  await motif.post('/recordings/copy_all', { delete_after: true });
  return motif;
};

describe('a recorder that reboots', () => {
  test('in the middle of everything refuses connections, and comes back without tasks, messages and jobs', async () => {
    const motif = await busy();
    motif.motif.hardware.reboot({ seconds: 30 });
    await expect(motif.get('/cameras')).rejects.toThrow('fetch failed');
    await motif.wait(29.999);
    await expect(motif.get('/cameras')).rejects.toThrow('fetch failed');
    await motif.wait(0.001);
    expect((await motif.get('/cameras')).cameras).toMatchObject([{ status: 'ready' }, { status: 'ready' }]);
    expect((await motif.get('/recordings')).recordings).toMatchObject([
      { serial: 'FAKE1', duration: 1, copied: false },
      { serial: 'FAKE0', duration: 2, frames: 100 },
    ]);
    expect(await motif.look('FAKE1')).toMatchObject({ playback: 'copy failed' });
    expect((await motif.get('/schedule')).tasks).toEqual([]);
    expect((await motif.get('/io/read')).outputs).toEqual({ led: 0 });
    expect(motif.motif.state.messages).toEqual([]);
    await motif.wait(3600);
    expect((await motif.get('/recordings')).recordings).toHaveLength(2);
  });

  test('cannot be frozen meanwhile', async () => {
    const motif = rig();
    motif.motif.hardware.reboot({});
    expect(() => motif.motif.hardware.freeze({})).toThrow('the recorder is not running');
    await motif.wait(45);
    expect(await motif.get('/version')).toMatchObject({ api: 1 });
  });
});

describe('a recorder that is frozen', () => {
  test('takes calls and answers them when it goes on, while recordings go on', async () => {
    const motif = rig();
    await motif.post('/recording/start', { duration: 10 });
    await motif.wait(1);
    motif.motif.hardware.freeze({});
    expect(() => motif.motif.hardware.freeze({})).toThrow('the recorder is not running');
    let answered = false;
    const call = motif.get('/cameras').finally(() => {
      answered = true;
    });
    const stop = motif.post('/recording/stop');
    await motif.wait(5);
    expect(answered).toBe(false);
    expect(
      motif.motif.state.cameras.map(({ phase }) => phase.kind),
      'a held call has not acted',
    ).toEqual(['recording', 'recording']);
    motif.motif.hardware.unfreeze({});
    expect((await call).cameras).toMatchObject([{ status: 'recording' }, { status: 'recording' }]);
    expect((await stop).status).toBe(200);
    await motif.wait(1);
    expect((await motif.get('/recordings')).recordings).toMatchObject([{ duration: 5.7 }, { duration: 5.7 }]);
  });

  test('ends recordings and copies at their moment all the same', async () => {
    const motif = await busy();
    motif.motif.hardware.freeze({});
    await motif.wait(10);
    motif.motif.hardware.unfreeze({});
    expect(await motif.look('FAKE1')).toMatchObject({ playback: 'copy finished' });
  });

  test.each(['rebooted', 'reset'] as const)('drops the calls that it holds when it is %s', async (how) => {
    const motif = rig();
    motif.motif.hardware.freeze({});
    const call = motif.get('/cameras').catch((error: Error) => error.message);
    await motif.wait(1);
    if (how === 'reset') motif.lab.reset();
    else motif.motif.hardware.reboot({});
    expect(await call).toBe('fetch failed');
  });
});
