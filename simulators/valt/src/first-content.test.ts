import { describe, expect, test } from 'vitest';
import { day, rig } from './fixtures/rig.ts';
import type { ValtOptions } from './index.ts';

const now = day / 1000;
const hour = 3600;
const usual = { name: 'Intake', room: 'Counselling A', created: '-2d', duration: 600 };
const weekly = { name: 'Group', room: 'Counselling B', startAt: '+01:00', duration: 1800 };

describe('recordings that are there from the start', () => {
  const recordings = [
    { ...usual, created: '-1d', name: 'Second', author: 'kbrandt', markers: [{ event: 'laughs', time: 12 }] },
    { ...usual, markers: [{ event: 'pause', time: 300, color: 'blue' }] },
  ];

  test('are found with their markers, the oldest first, and take their room on the disk', async () => {
    const valt = rig({ recordings });
    expect(await valt.get('/records/1')).toMatchObject({ name: 'Intake', duration: 600, created: now - 48 * hour });
    expect(await valt.get('/records/2')).toMatchObject({ name: 'Second', author: { name: 'kbrandt' } });
    expect((await valt.get('/records/1/markers')).markers).toMatchObject([{ id: 1, event: 'pause', color: 'blue' }]);
    expect((await valt.get('/records/2/markers')).markers).toMatchObject([{ id: 2, event: 'laughs', color: 'red' }]);
    expect(valt.valt.state.mediaServers.pages[0]![0]!.recordings).toBe(2 * 600 * 2 * 500_000);
    expect(valt.valt.broken()).toEqual([]);
  });

  test('have comments in generation 6, and are deleted when their group says so', async () => {
    const valt = rig({ recordings, generation: 6, schedules: 'none' });
    expect(valt.valt.state.comments.pages.flat()).toMatchObject([
      { recording: 1, message: 'pause', time: 300 },
      { recording: 2, message: 'laughs', time: 12, author: 2 },
    ]);
    await valt.wait(365 * 24 * hour);
    expect(valt.valt.state.recordings.pages.flat()).toMatchObject([{ name: 'Intake' }, null]);
  });

  test('are gone after a factory reset, as are schedules', async () => {
    const valt = rig({ recordings, schedules: [weekly] });
    valt.valt.hardware.factoryReset({});
    expect([valt.valt.state.recordings.pages, valt.valt.state.schedules.pages]).toEqual([[], []]);
    expect(valt.valt.broken()).toEqual([]);
  });

  test.each([
    [{ room: 'Kitchen' }, 'recording Intake: there is no room Kitchen; there is Counselling A'],
    [{ room: 'Waiting room' }, 'recording Intake: the room Waiting room has no camera'],
    [{ author: 'nobody' }, 'recording Intake: there is no user nobody'],
    [{ created: '-00:01' }, 'recording Intake: it would not be over'],
    [{ duration: 0 }, 'recording Intake: duration must be above 0 s'],
    [{ markers: [{ event: 'late', time: 601 }] }, 'the marker late must be within it, got 601 s'],
    [{ created: '-400d', author: 'mlopez' }, 'the group of its author had it deleted'],
    [{ created: '-2d 00:05' }, 'recording Intake: its room was still recording another', usual],
    [{ created: '-9999d', duration: 8e8 }, "a disk of 4000000000000 bytes can't hold the recordings"],
  ] as [object, string, typeof usual?][])('are refused where they can’t be: %j', (change, message, other) => {
    const list = [{ ...usual, ...change }, ...(other ? [{ ...other, name: 'Intake' }] : [])];
    const make = () => rig({ recordings: list });
    expect(make).toThrow(RangeError);
    expect(make).toThrow(message);
  });
});

describe('schedules that are there from the start', () => {
  test('start what they say, by the clock of the server', async () => {
    const recurrence = { type: 'weekly', weekdays: [1, 3], endAfter: 3 } as const;
    const valt = rig({ schedules: [{ ...weekly, recurrence, author: 'kbrandt' }] });
    expect(await valt.get('/schedule/1')).toMatchObject({
      name: 'Group',
      author: { id: 2, name: 'kbrandt' },
      room: { id: 2, name: 'Counselling B' },
      start_at: now + hour,
      duration: 1800,
      recurrence: { type: 'weekly', weeks_range: [1, 3], range_type: 'after', end_after: 3 },
    });
    await valt.wait(21 * 24 * hour);
    const starts = valt.valt.state.recordings.pages.flat().map((recording) => (recording!.created / 1000 - now) / hour);
    expect(starts).toEqual([1, 49, 169]);
  });

  test.each([
    [{ room: 'Kitchen' }, 'schedule Group: there is no room Kitchen'],
    [{ startAt: '-00:01' }, 'schedule Group: startAt must be after the start of the lab, got -00:01'],
    [{ startAt: '+00:00:00.5' }, 'schedule Group: startAt must be in whole seconds'],
    [{ startAt: 'soon' }, '"soon" is no moment'],
    [{ duration: 0.5 }, 'schedule Group: duration must be a whole number of seconds, got 0.5'],
    [{ recurrence: { type: 'daily', endBy: '02-30-2026' } }, 'endBy must be a day as MM-DD-YYYY, got 02-30-2026'],
    [{ recurrence: { type: 'weekly', weekdays: [7] } }, 'weekdays must be from 0 to 6, got 7'],
  ])('are refused where they can’t be: %j', (change, message) => {
    const make = () => rig({ schedules: [{ ...weekly, ...change }] } as ValtOptions);
    expect(make).toThrow(RangeError);
    expect(make).toThrow(message);
  });
});
