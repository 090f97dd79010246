import { describe, expect, test } from 'vitest';
import { rig } from '../fixtures/rig.ts';

const blink = { task_name: 'blink', cron_expression: '%10 * * * * *', value: 'inf' };
const led = async ({ get }: ReturnType<typeof rig>) => (await get('/camera/FAKE0/io/read')).outputs.ledgreen;
const last = async ({ get }: ReturnType<typeof rig>) => (await get('/schedule')).tasks[0].last;

/** Freezes the recorder for a while, in the middle of a task's life. */
const gap = async (seconds: number) => {
  const motif = rig({}, { start: 1_777_900_441_000 });
  await motif.post('/schedule/camera/FAKE0/io/ledgreen/set', blink);
  motif.motif.hardware.freeze({});
  await motif.wait(seconds);
  motif.motif.hardware.unfreeze({});
  await motif.wait(0);
  return motif;
};

describe('a scheduler that hung', () => {
  test('for a minute at most catches up on every occurrence', async () => {
    // 13:14:01 to 13:14:50: five occurrences; to 13:15:01: six.
    const short = await gap(49);
    expect([await led(short), await last(short)]).toEqual([1, 1_777_900_490]);
    const full = await gap(60);
    expect([await led(full), await last(full)]).toEqual([0, 1_777_900_500]);
  });

  test('for longer skips what it missed and goes on in time', async () => {
    const motif = await gap(60.001);
    expect([await led(motif), await last(motif)]).toEqual([0, null]);
    await motif.wait(9);
    expect([await led(motif), await last(motif)]).toEqual([1, 1_777_900_510]);
  });

  test('still does what is due a moment after it goes on, by the clock of the recording', async () => {
    const motif = rig();
    await motif.post('/camera/FAKE0/recording/start');
    await motif.post('/schedule/camera/FAKE0/io/ledgreen/set', {
      ...blink,
      cron_expression: '* * * ? * *',
      camera_relative: true,
    });
    await motif.wait(1);
    motif.motif.hardware.freeze({});
    await motif.wait(99.1);
    motif.motif.hardware.unfreeze({});
    expect((await motif.get('/schedule')).tasks).toMatchObject([{ next: 1_777_900_540.3 }]);
  });

  test('does not follow a recording that ended meanwhile', async () => {
    const motif = rig();
    await motif.post('/schedule/camera/FAKE0/io/ledgreen/set', { ...blink, camera_relative: true });
    await motif.post('/recording/start', { duration: 15 });
    await motif.wait(1);
    motif.motif.hardware.freeze({});
    await motif.wait(30);
    motif.motif.hardware.unfreeze({});
    await motif.wait(60);
    expect(await led(motif)).toBe(1);
  });
});

test('a jump of the clock is no gap: every occurrence fires', async () => {
  const motif = rig();
  await motif.post('/schedule/camera/FAKE0/io/ledgreen/set', blink);
  await motif.wait(86_400 + 10);
  expect([await led(motif), await last(motif)]).toEqual([0, 1_777_986_850]);
});
