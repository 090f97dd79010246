import { describe, expect, test } from 'vitest';
import { blank, day, failure, invalid, refusal, rig, wrong } from '../fixtures/rig.ts';

/** Seconds since 1970 at which the lab begins. */
const now = day / 1000;
const hour = 3600;
const usual = { name: 'OSCE run', room: 2, start_at: now + hour, duration: 1800 };
const none = { schedules: 'none' } as const;

/** All recordings, the oldest first. */
const all = async ({ get }: Pick<ReturnType<typeof rig>, 'get'>): Promise<{ created: number; duration: number }[]> => {
  const found = [];
  for (let id = 1; ; id += 1) {
    const record = await get(`/records/${id}`);
    if ('error' in record) return found;
    found.push(record);
  }
};

/** Starts of all recordings, in hours since the lab began. */
const starts = async (valt: ReturnType<typeof rig>): Promise<number[]> =>
  (await all(valt)).map(({ created }) => (created - now) / hour);

describe('a schedule', () => {
  test('starts and stops a recording, and is over', async () => {
    const valt = rig(none);
    expect(await valt.post('/schedule', usual)).toEqual({ status: 200, body: [1] });
    expect(await valt.get('/schedule/1')).toMatchObject({
      id: 1,
      name: 'OSCE run',
      author: { id: 1, name: 'admin' },
      room: { id: 2, name: 'Counselling B' },
      rooms: [{ id: 2, name: 'Counselling B' }],
      created: now,
      start_at: now + hour,
      stop_at: now + hour + 1800,
      duration: 1800,
      status: 'pending',
      recurrence: { type: 'none', weeks_range: [], range_type: 'no', end_after: null, end_by: null },
      shared: { users: [], user_groups: [] },
    });
    await valt.wait(hour - 1);
    expect(await valt.status(2)).toBe('available');
    await valt.wait(1);
    expect(await valt.status(2)).toBe('recording');
    expect((await valt.get('/schedule/1')).status).toBe('started');
    await valt.wait(1800);
    expect(await valt.status(2)).toBe('available');
    expect(await valt.get('/records/1')).toMatchObject({ name: 'OSCE run', duration: 1800, created: now + hour });
    expect((await valt.get('/schedule')).schedules).toEqual([]);
  });

  test.each([
    ['daily', { type: 'daily', range_type: 'after', end_after: 3 }, [1, 25, 49]],
    ['weekly on its day', { type: 'weekly', range_type: 'after', end_after: 2 }, [1, 169]],
    [
      'weekly on Monday, Wednesday and Friday',
      { type: 'weekly', weeks_range: [1, 3, 5], range_type: 'after', end_after: 4 },
      [1, 49, 97, 169],
    ],
    ['weekly as one text', { type: 'weekly', weeks_range: '1,3', range_type: 'after', end_after: 3 }, [1, 49, 169]],
    ['weekly as one number', { type: 'weekly', weeks_range: 5, range_type: 'after', end_after: 2 }, [1, 97]],
    ['monthly', { type: 'monthly', range_type: 'after', end_after: 2 }, [1, 31 * 24 + 1]],
    ['until a day, which counts', { type: 'daily', range_type: 'by', end_by: '05-06-2026' }, [1, 25, 49]],
  ])('recurs %s', async (_, recurrence, expected) => {
    const valt = rig(none);
    await valt.post('/schedule', { ...usual, recurrence });
    await valt.wait(60 * 24 * hour);
    expect(await starts(valt)).toEqual(expected);
    expect((await valt.get('/schedule')).schedules).toEqual([]);
  });

  test('of the 31st is on the last day of shorter months', async () => {
    const valt = rig(none, { start: Date.UTC(2026, 0, 1) });
    await valt.post('/schedule', {
      ...usual,
      start_at: Date.UTC(2026, 0, 31, 10) / 1000,
      recurrence: { type: 'monthly', range_type: 'after', end_after: 4 },
    });
    await valt.wait(150 * 24 * hour);
    expect((await all(valt)).map(({ created }) => new Date(created * 1000).toISOString().slice(5, 10))).toEqual([
      '01-31',
      '02-28',
      '03-31',
      '04-30',
    ]);
  });

  test('keeps its time of the clock over summer time', async () => {
    const valt = rig({ ...none, zone: 'Europe/Vienna' }, { start: Date.UTC(2026, 2, 27) });
    await valt.post('/schedule', {
      ...usual,
      start_at: Date.UTC(2026, 2, 28, 1, 30) / 1000,
      recurrence: { type: 'daily', range_type: 'after', end_after: 3 },
    });
    await valt.wait(5 * 24 * hour);
    // 2:30 by the clock; on the 29th that is left out.
    expect((await all(valt)).map(({ created }) => new Date(created * 1000).toISOString().slice(8, 16))).toEqual([
      '28T01:30',
      '29T01:30',
      '30T00:30',
    ]);
  });

  test('misses what its room can’t record, and says so in the log', async () => {
    const valt = rig(none);
    await valt.post('/schedule', { ...usual, recurrence: { type: 'daily', range_type: 'after', end_after: 2 } });
    await valt.post('/rooms/2/lock');
    await valt.wait(2 * hour);
    expect((await valt.get('/admin/logs')).logs_list[0]).toEqual({
      created: now + hour,
      user: 'admin',
      message: 'OSCE run did not start: The room is locked',
    });
    await valt.post('/rooms/2/unlock');
    await valt.wait(24 * hour);
    expect(await starts(valt)).toEqual([25]);
  });

  test('may begin at the moment at which another one ends', async () => {
    const valt = rig(none);
    await valt.post('/schedule', { ...usual, name: 'second', start_at: now + 2 * hour });
    await valt.post('/schedule', { ...usual, name: 'first', duration: hour });
    await valt.wait(5 * hour);
    expect((await all(valt)).map(({ created, duration }) => [(created - now) / hour, duration])).toEqual([
      [1, hour],
      [2, 1800],
    ]);
  });

  test('is stopped on request, and goes on with its next occurrence', async () => {
    const valt = rig(none);
    await valt.post('/schedule', { ...usual, recurrence: { type: 'daily' } });
    expect(await valt.post('/schedule/1/stop')).toEqual(refusal(404, 'Schedule recording not found'));
    await valt.wait(hour + 60);
    expect(await valt.post('/schedule/1/stop')).toEqual({ status: 200, body: { data: null } });
    expect(await valt.get('/records/1')).toMatchObject({ duration: 60 });
    expect(await valt.get('/schedule/1')).toMatchObject({ status: 'pending', start_at: now + 25 * hour });
  });

  test('whose recording somebody stops by hand goes on with its next occurrence', async () => {
    const valt = rig(none);
    await valt.post('/schedule', { ...usual, recurrence: { type: 'daily' } });
    await valt.wait(hour + 60);
    await valt.post('/rooms/2/record/stop');
    expect(await valt.get('/schedule/1')).toMatchObject({ status: 'pending', start_at: now + 25 * hour });
  });

  test('can skip its next occurrence, but not the last', async () => {
    const valt = rig(none);
    await valt.post('/schedule', { ...usual, recurrence: { type: 'daily', range_type: 'after', end_after: 2 } });
    expect((await valt.post('/schedule/1/delete_next')).body.data).toMatchObject({ start_at: now + 25 * hour });
    expect(await valt.post('/schedule/1/delete_next')).toEqual(refusal(400, 'This is the last occurrence.'));
    await valt.post('/schedule', usual);
    expect(await valt.post('/schedule/2/delete_next')).toEqual(refusal(400, 'This schedule does not recur.'));
    await valt.wait(hour);
    await valt.post('/schedule', { ...usual, start_at: now + 2 * hour, recurrence: { type: 'daily' } });
    await valt.post('/rooms/2/record/stop');
    await valt.wait(hour);
    expect(await valt.post('/schedule/3/delete_next')).toEqual(refusal(400, 'This occurrence has started.'));
  });

  test('can be changed and deleted; what it was recording ends', async () => {
    const valt = rig(none);
    await valt.post('/schedule', usual);
    expect(await valt.post('/schedule/1/edit', { name: 'Rounds', duration: '600' })).toMatchObject({ status: 200 });
    expect(await valt.get('/schedule/1')).toMatchObject({ name: 'Rounds', duration: 600, start_at: now + hour });
    await valt.wait(hour + 60);
    expect(await valt.post('/schedule/1/delete')).toEqual({ status: 200, body: {} });
    expect(await valt.status(2)).toBe('available');
    expect(await valt.post('/schedule/1/delete')).toEqual(failure(404));
  });
});

describe('schedules in each other’s way', () => {
  test('are taken, and listed as blocked (wholly covered) or in conflict (partly)', async () => {
    const valt = rig(none);
    const at = (from: number, to: number, room = 1) => ({
      name: `${from}`,
      room,
      start_at: now + from,
      duration: to - from,
    });
    for (const schedule of [at(1000, 2000), at(1200, 1500), at(1800, 2500), at(2500, 3000), at(1000, 2000, 2)]) {
      expect((await valt.post('/schedule', schedule)).status).toBe(200);
    }
    const ids = (list: { id: number }[]): number[] => list.map(({ id }) => id);
    const { blocked_schedules: blocked } = await valt.get('/schedule/blocked');
    expect(ids(blocked)).toEqual([2]);
    expect(blocked[0]).not.toHaveProperty('author');
    expect(ids((await valt.get('/schedule/conflict')).conflict_schedules)).toEqual([1, 3]);
  });
});

test.each([
  ['without anything', {}, { name: blank, room: blank, start_at: blank, duration: blank }],
  ['in the past', { ...usual, start_at: now }, { start_at: 'This value should be in the future.' }],
  ['in the past, as text', { ...usual, start_at: '1000' }, { start_at: 'This value should be in the future.' }],
  ['in milliseconds', { ...usual, start_at: day * 1000 }, { start_at: invalid }],
  ['in a room that is not there', { ...usual, room: 99 }, { room: invalid }],
  ['of no length', { ...usual, duration: 0 }, { duration: invalid }],
  ['for people who are not there', { ...usual, share: { users: '1,99' } }, { share: invalid }],
  ['with an unknown rhythm', { ...usual, recurrence: { type: 'hourly' } }, { recurrence: invalid }],
  ['that ends after nothing', { ...usual, recurrence: { type: 'daily', range_type: 'after' } }, { end_after: invalid }],
  [
    'that ends on no day',
    { ...usual, recurrence: { type: 'daily', range_type: 'by', end_by: '02-30-2027' } },
    { end_by: invalid },
  ],
])('a schedule %s is refused', async (_, body, fields) => {
  expect(await rig(none).post('/schedule', body)).toEqual(wrong(fields));
});

test('a server has one upcoming schedule from the start', async () => {
  const { get } = rig();
  expect((await get('/schedule')).schedules).toMatchObject([{ id: 1, room: { id: 1 }, start_at: now + 25 * hour }]);
});
