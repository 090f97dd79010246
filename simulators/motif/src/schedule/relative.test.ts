import { describe, expect, test } from 'vitest';
import { rig } from '../fixtures/rig.ts';

const outputs = [
  { name: 'led', kind: 'digital' as const },
  { name: 'led', kind: 'digital' as const, serial: 'FAKE0' },
];
const relative = { task_name: 't', camera_relative: true };

/** Seconds since the start of the recording at which a task fired, asked every half second. */
const firesOf = async (motif: ReturnType<typeof rig>, seconds: number, epoch: number): Promise<number[]> => {
  const fires = new Set<number>();
  for (let step = 0; step < seconds * 2; step += 1) {
    const [task] = (await motif.get('/schedule')).tasks;
    if (task.last !== null) fires.add(Math.round((task.last - epoch) * 1000) / 1000);
    await motif.wait(0.5);
  }
  return [...fires].filter((second) => second >= 0);
};
const began = 1_777_900_440.3;

describe('a task that follows the recording', () => {
  test.each([
    ['%2 * * ? * * *', 9, [0, 2, 4, 6, 8]],
    ['7%7 * * ? * *', 20, [7, 14]],
    ['17 0 0 1 1 ?', 30, [17]],
    ['0 * * * * *', 130, [0, 60, 120]],
    ['90%60 * * ? * *', 160, [90, 150]],
  ])(
    'counts from when its camera began to record, whatever the clock says: %s',
    async (cron_expression, seconds, fires) => {
      const motif = rig({ outputs });
      await motif.post('/schedule/camera/FAKE0/io/led/set', { ...relative, cron_expression, value: 'inf' });
      expect((await motif.get('/schedule')).tasks).toMatchObject([{ next: null, last: null }]);
      await motif.post('/camera/FAKE0/recording/start');
      expect(await firesOf(motif, seconds + 1, began)).toEqual(fires);
    },
  );

  test('is in another zone another one: elapsed time is read by the local clock', async () => {
    const motif = rig({ outputs, zone: 'Europe/Vienna' });
    await motif.post('/schedule/io/led/set', { ...relative, cron_expression: '17 0 1 1 1 ?', value: 1 });
    await motif.post('/recording/start');
    expect(await firesOf(motif, 30, began)).toEqual([17]);
  });

  test('made in the middle of a recording gets the times that remain, the next of them included', async () => {
    const motif = rig({ outputs });
    await motif.post('/camera/FAKE0/recording/start');
    await motif.wait(5.1);
    const made = await motif.post('/schedule/camera/FAKE0/io/led/set', {
      ...relative,
      cron_expression: '* * * ? * *',
      value: 1,
    });
    expect(made.body.next, 'elapsed 4.8 s: the fifth second').toBe(began + 5);
    expect(await firesOf(motif, 3, began)).toEqual([5, 6, 7]);
  });

  test('does nothing before and after, and begins anew with every recording, toggling too', async () => {
    const motif = rig({ outputs });
    const led = async () => (await motif.get('/camera/FAKE0/io/read')).outputs.led;
    await motif.post('/schedule/camera/FAKE0/io/led/set', {
      ...relative,
      cron_expression: '%2 * * ? * *',
      value: 'inf',
    });
    await motif.wait(10);
    expect(await led()).toBe(0);
    for (let round = 0; round < 2; round += 1) {
      await motif.post('/camera/FAKE0/recording/start', { duration: 5 });
      await motif.wait(0.3);
      const seen = [];
      for (let second = 0; second < 5; second += 1) {
        seen.push(await led());
        await motif.wait(1);
      }
      expect(seen).toEqual([1, 1, 0, 0, 1]);
      await motif.wait(20);
      expect(await led(), 'stays as it was').toBe(1);
      expect((await motif.get('/schedule')).tasks).toMatchObject([{ next: null }]);
    }
  });

  test('leaves the memory of an output of the same name elsewhere alone', async () => {
    const motif = rig({ outputs });
    await motif.post('/schedule/camera/FAKE0/io/led/set', {
      ...relative,
      cron_expression: '%2 * * ? * *',
      value: 'inf',
    });
    await motif.post('/io/led/set', { value: 'inf' });
    await motif.post('/camera/FAKE0/recording/start');
    await motif.wait(1);
    expect((await motif.post('/io/led/set', { value: 'inf' })).body.value).toBe(0);
  });

  test('for a parameter of all cameras follows each camera’s own recording', async () => {
    const motif = rig();
    await motif.post('/schedule/cameras/configure/Gain', { ...relative, cron_expression: '10 0 0 1 1 ?', value: 7 });
    const gains = async () => Object.values((await motif.get('/cameras/read/Gain')).values);
    await motif.post('/camera/FAKE1/recording/start');
    await motif.wait(5);
    await motif.post('/camera/FAKE0/recording/start');
    await motif.wait(5.3);
    expect(await gains()).toEqual([0, 7]);
    await motif.wait(5);
    expect(await gains()).toEqual([7, 7]);
  });

  test('for an output of the system follows the earliest recording that runs', async () => {
    const motif = rig({ outputs });
    await motif.post('/schedule/io/led/set', { ...relative, cron_expression: '%10 * * ? * *', value: 'inf' });
    await motif.post('/camera/FAKE1/recording/start');
    await motif.wait(4);
    await motif.post('/camera/FAKE0/recording/start');
    expect(await firesOf(motif, 12, began)).toEqual([0, 10]);
    await motif.post('/camera/FAKE1/recording/stop');
    expect((await motif.get('/schedule')).tasks, 'now by the clock of the other').toMatchObject([
      { next: began + 4 + 20 },
    ]);
  });

  test('never fires twice in one moment, however often recordings come and go in it', async () => {
    const motif = rig();
    await motif.post('/schedule/cameras/configure/Gain', {
      ...relative,
      cron_expression: '0 0 0 1 1 ? 1970',
      value: 7,
    });
    await motif.post('/recording/start');
    await motif.wait(0.3);
    await motif.call('PATCH', '/cameras/configure', { Gain: 1 });
    await motif.post('/camera/FAKE0/recording/stop');
    await motif.wait(60);
    expect(await motif.get('/cameras/read/Gain')).toMatchObject({ values: { FAKE0: 1, FAKE1: 1 } });
  });
});
