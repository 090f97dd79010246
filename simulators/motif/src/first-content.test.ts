import { describe, expect, test } from 'vitest';
import { day, rig } from './fixtures/rig.ts';
import type { MotifOptions } from './index.ts';

const cameras = [{ serial: 'A' }, { serial: 'B' }];
const hour = 3600;

describe('recordings that are there from the start', () => {
  test('are listed, take their room, and can be copied like any other', async () => {
    const motif = rig({
      cameras,
      recordings: [
        { serial: 'B', started: '-1d', duration: 600, filename: 'old', copied: true },
        { serial: 'A', started: '-2d 03:00', duration: hour, codec: 'low', metadata: { subject: 'M7' } },
      ],
    });
    const { recordings } = await motif.get('/recordings');
    expect(recordings).toMatchObject([
      { serial: 'A', filename: '20260502_101400.A', duration: hour, frames: hour * 50, metadata: { subject: 'M7' } },
      { serial: 'B', filename: 'old_20260503_131400.B', duration: 600, copied: true },
    ]);
    expect(motif.motif.state.disk.recordings).toBe((hour * 6e6 + 600 * 24e6) / 8);
    expect(motif.motif.broken()).toEqual([]);
    await motif.post('/camera/A/recordings/copy_all', { delete_after: true });
    await motif.wait(hour);
    expect((await motif.get('/recordings')).recordings).toMatchObject([{ serial: 'B' }]);
  });

  test.each([
    [[{ serial: 'C', started: '-1d', duration: 1 }], 'a recording is of C, which is no camera of this system'],
    [[{ serial: 'A', started: '-00:01', duration: 61 }], 'that began at -00:01 would not be over'],
    [[{ serial: 'A', started: 'yesterday', duration: 1 }], '"yesterday" is no moment'],
    [[{ serial: 'A', started: '-1d', duration: 0 }], 'the duration of a recording must be above 0 s'],
    [[{ serial: 'A', started: '-1d', duration: 1, codec: 'x' }], 'no compression format named x'],
    [
      [
        { serial: 'A', started: '-1d', duration: 61 },
        { serial: 'A', started: '-23:59', duration: 1 },
      ],
      'recordings of A must follow one another',
    ],
    [[{ serial: 'A', started: '-300d', duration: 1e7 }], "can't hold the recordings, too"],
  ] as [MotifOptions['recordings'] & object, string][])(
    'are refused where they can’t be: %j',
    (recordings, message) => {
      expect(() => rig({ cameras, recordings })).toThrow(RangeError);
      expect(() => rig({ cameras, recordings })).toThrow(message);
    },
  );
});

describe('tasks that are there from the start', () => {
  test('are listed and done as if the API had made them', async () => {
    const schedules: MotifOptions['schedules'] = [
      { task_name: 'hourly', kind: 'recording', cron_expression: '0 0 * * * ?', arguments: { duration: 600 } },
      { task_name: 'light', kind: 'io', target: 'led', cron_expression: '0 30 * * * ?', arguments: { value: 1 } },
      {
        task_name: 'gain',
        kind: 'configure',
        target: 'Gain',
        serial: 'A',
        cron_expression: '0 0 15 * * ?',
        arguments: { value: 3 },
      },
      { task_name: 'away', kind: 'copy', cron_expression: '0 15 14 * * ?', arguments: { delete_after: true } },
    ];
    const motif = rig({ cameras, schedules });
    const made = rig({ cameras });
    await made.post('/schedule/recording/start', {
      task_name: 'hourly',
      cron_expression: '0 0 * * * ?',
      duration: 600,
    });
    expect((await motif.get('/schedule')).tasks[0]).toEqual((await made.get('/schedule')).tasks[0]);
    await motif.wait(2 * hour);
    expect((await motif.get('/recordings')).recordings).toMatchObject([{ serial: 'A' }, { serial: 'B' }]);
    expect(motif.motif.state.recordings.map(({ started }) => started - day)).toEqual([6_360_300, 6_360_300]);
    expect((await motif.get('/io/read')).outputs).toEqual({ led: 1 });
    expect((await motif.get('/camera/A/read/Gain')).value).toBe(3);
  });

  test.each([
    [{ kind: 'recording', cron_expression: '* * * *' }, 'schedule t: cron_expression: '],
    [{ kind: 'recording', arguments: { duration: -1 } }, 'schedule t: duration must be'],
    [{ kind: 'io', target: 'lamp', arguments: { value: 1 } }, 'schedule t: no output named lamp'],
    [{ kind: 'io', arguments: { value: 1 } }, 'schedule t: target is for io and configure, and those need one'],
    [{ kind: 'copy', target: 'led' }, 'schedule t: target is for io and configure'],
    [{ kind: 'recording', serial: 'C' }, 'schedule t: no camera C'],
    [{ kind: 'recording', task_name: 'a b' }, 'schedule a b: task_name must match'],
  ])('are refused where the API would refuse them: %j', (task, message) => {
    const schedules = [{ task_name: 't', cron_expression: '0 0 * * * ?', ...task }] as MotifOptions['schedules'];
    const make = () => rig({ cameras, ...(schedules && { schedules }) });
    expect(make).toThrow(RangeError);
    expect(make).toThrow(message);
  });

  test('have names of their own', () => {
    const task = { task_name: 't', kind: 'recording', cron_expression: '0 0 * * * ?' } as const;
    expect(() => rig({ schedules: [task, task] })).toThrow('schedules must differ by task_name, got t, t');
  });
});
