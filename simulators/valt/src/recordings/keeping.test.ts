import { describe, expect, test } from 'vitest';
import { failure, invalid, rig, wrong } from '../fixtures/rig.ts';

const minute = 60;
const dayLength = 86_400;
const none = { schedules: 'none' } as const;

/** A server on which kbrandt belongs to a group that was made with these members. */
async function withGroup(group: object, options = {}) {
  const valt = rig({ ...none, ...options });
  const { body } = await valt.post('/admin/user_groups', {
    name: 'G',
    template: { information: 1, marker: '2' },
    ...group,
  });
  await valt.post('/admin/users/2/edit', { user_group: body.data.id });
  return { ...valt, group: body.data.id as number };
}

/** A recording of 30 s by kbrandt that has just ended. */
async function record(valt: Pick<ReturnType<typeof rig>, 'start' | 'post' | 'wait'>): Promise<number> {
  const id = await valt.start(1, 'Intake', { author: 2 });
  await valt.wait(30);
  await valt.post('/rooms/1/record/stop');
  return id;
}

const isThere = async (valt: Pick<ReturnType<typeof rig>, 'call'>, id: number): Promise<boolean> =>
  (await valt.call('GET', `/records/${id}`)).status === 200;

describe('a group’s retention', () => {
  test.each([
    [{ type: 'days', for: 2 }, 2 * dayLength],
    [{ type: 'hours', for: '3' }, 3 * 3600],
    [{ type: 'minutes', for: 90 }, 90 * minute],
    // The day itself counts: it is Monday, 9:00:30.
    [{ type: 'until', until: '05-04-2026' }, 15 * 3600 - 30],
  ])('%j deletes recordings of its members when it is over', async (retention, seconds) => {
    const valt = await withGroup({ retention });
    const id = await record(valt);
    await valt.wait(seconds - 1);
    expect(await isThere(valt, id)).toBe(true);
    await valt.wait(1);
    expect(await isThere(valt, id)).toBe(false);
    expect((await valt.get('/admin/logs')).logs_list[0].message).toBe('Intake was deleted: its retention was over');
  });

  test.each([undefined, { type: 'infinitely' }])('%j keeps them', async (retention) => {
    const valt = await withGroup({ retention });
    const id = await record(valt);
    await valt.wait(4000 * dayLength);
    expect(await isThere(valt, id)).toBe(true);
  });

  test('counts for what is there already when it is changed', async () => {
    const valt = await withGroup({});
    const id = await record(valt);
    await valt.post(`/admin/user_groups/${valt.group}/edit`, { retention: { type: 'days', for: 1 } });
    await valt.wait(dayLength);
    expect(await isThere(valt, id)).toBe(false);
  });

  test('no longer counts for who has left', async () => {
    const valt = await withGroup({ retention: { type: 'days', for: 1 } });
    const id = await record(valt);
    await valt.post(`/admin/user_groups/${valt.group}/delete`);
    await valt.wait(2 * dayLength);
    expect(await isThere(valt, id)).toBe(true);
  });

  test.each([
    [{ type: 'weeks', for: 2 }],
    [{ type: 'days' }],
    [{ type: 'until' }],
    [{ type: 'until', until: '2026-05-04' }],
    [{ type: 'until', until: '02-29-2027' }],
    [{ type: 'hours', for: -1 }],
  ])('%j is none', async (retention) => {
    const reply = await rig(none).post('/admin/user_groups', {
      name: 'G',
      template: { information: 1, marker: 2 },
      retention,
    });
    expect(reply).toEqual(wrong({ retention: invalid }));
  });

  test('is shown as the vendor shows it: a day, or a span', async () => {
    const valt = await withGroup({ retention: { type: 'until', until: '12-31-2026' } }, { zone: 'America/Chicago' });
    const shown = async () => (await valt.get(`/admin/user_groups/${valt.group}`)).retention;
    expect(await shown()).toEqual({
      until: { date: '2026-12-31 00:00:00.000000', timezone_type: 3, timezone: 'America/Chicago' },
      for: { days: 0, hours: 0, minutes: 0 },
    });
    await valt.post(`/admin/user_groups/${valt.group}/edit`, { retention: { type: 'hours', for: 5 } });
    expect(await shown()).toEqual({ until: 0, for: { days: 0, hours: 5, minutes: 0 } });
  });
});

describe('a recording’s own retention', () => {
  test.each([
    [
      { type: 'for', for: { days: 1, hours: 1, minutes: '1' } },
      dayLength + 3661 - 1,
      { days: 1, hours: 1, minutes: 1 },
    ],
    [
      { type: 'until', until: '05-05-2026' },
      dayLength + 15 * 3600 - 30,
      { until: { date: '2026-05-05 00:00:00.000000' } },
    ],
  ])('%j goes before that of the group', async (retention, seconds, shown) => {
    const valt = await withGroup({ retention: { type: 'minutes', for: 1 } });
    const id = await record(valt);
    expect(await valt.post(`/records/${id}/update`, { retention })).toEqual({ status: 200, body: { data: { id } } });
    expect((await valt.get(`/records/${id}`)).retention).toMatchObject({ type: retention.type, ...shown });
    await valt.wait(seconds - 2);
    expect(await isThere(valt, id)).toBe(true);
    await valt.wait(62);
    expect(await isThere(valt, id)).toBe(false);
  });

  test('infinitely keeps it, and inherit gives it back to the group', async () => {
    const valt = await withGroup({ retention: { type: 'days', for: 1 } });
    const id = await record(valt);
    await valt.post(`/records/${id}/update`, { retention: { type: 'infinitely' } });
    await valt.wait(3 * dayLength);
    expect(await isThere(valt, id)).toBe(true);
    await valt.post(`/records/${id}/update`, { retention: { type: 'inherit' } });
    await valt.wait(0);
    expect(await isThere(valt, id)).toBe(false);
  });

  test.each([{ type: 'days', for: 3 }, { type: 'for' }, { type: 'until', until: '13-01-2026' }])(
    '%j is none',
    async (retention) => {
      const valt = rig(none);
      const id = await record(valt);
      expect(await valt.post(`/records/${id}/update`, { retention })).toEqual(wrong({ retention: invalid }));
    },
  );
});

describe('a group’s maximum duration', () => {
  test('ends the recordings of its members, pauses included', async () => {
    const valt = await withGroup({ max_record_duration: '2' });
    await valt.start(1, 'long', { author: 2 });
    await valt.wait(30);
    await valt.post('/rooms/1/record/pause');
    await valt.wait(60);
    await valt.post('/rooms/1/record/resume');
    await valt.wait(29);
    expect(await valt.status()).toBe('recording');
    await valt.wait(1);
    expect(await valt.status()).toBe('available');
    expect((await valt.get('/records/1')).duration).toBe(60);
  });

  test('leaves the recordings of others alone', async () => {
    const valt = await withGroup({ max_record_duration: 2 });
    await valt.start(1, 'of the admin');
    await valt.wait(3600);
    expect(await valt.status()).toBe('recording');
  });

  test('of 0 is none', async () => {
    const valt = await withGroup({ max_record_duration: 0 });
    expect((await valt.get(`/admin/user_groups/${valt.group}`)).max_record_duration).toBeNull();
  });
});

test('a recording that is deleted while it runs frees its room', async () => {
  const valt = rig(none);
  await valt.start();
  expect((await valt.post('/records/1/delete')).body).toEqual({ data: { message: 'Deleted' } });
  expect(await valt.status()).toBe('available');
  expect(await valt.call('GET', '/records/1')).toEqual(failure(404));
});

test('a group is shown with everything that it was made with', async () => {
  const valt = await withGroup({
    rights: ['general', 'general--home', 'monitoring--recording--start-recording', 'reports--all'],
    max_record_duration: 90,
    rooms: [1, '2'],
    video_access: { users: [3], user_groups: '1' },
  });
  expect(await valt.get(`/admin/user_groups/${valt.group}`)).toEqual({
    id: 3,
    name: 'G',
    information: 1,
    marker: 2,
    rights: [
      { name: 'general', 'sub-rights': ['general--home'] },
      { name: 'monitoring', 'sub-rights': ['monitoring--recording--start-recording'] },
      { name: 'reports', 'sub-rights': ['reports--all'] },
    ],
    max_record_duration: 90,
    rooms: [
      { id: 1, name: 'Counselling A' },
      { id: 2, name: 'Counselling B' },
    ],
    video_access: {
      user_groups: [
        { id: 1, name: 'Administrators', users: [{ id: 1, name: 'admin' }] },
        { id: 2, name: 'Trainees', users: [{ id: 3, name: 'mlopez' }] },
      ],
    },
    retention: { until: 0, for: { days: 0, hours: 0, minutes: 0 } },
  });
  expect((await valt.get('/admin/user_groups')).userGroups.at(-1)).toEqual({
    id: 3,
    name: 'G',
    marker: 2,
    information: 1,
  });
});
