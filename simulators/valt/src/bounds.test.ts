import { describe, expect, test } from 'vitest';
import { failure, invalid, rig, wrong } from './fixtures/rig.ts';

const big = '9'.repeat(400);
const none = { schedules: 'none' } as const;
const group = { name: 'G', template: { information: 1, marker: 2 } };
const schedule = { name: 'x', room: 1, start_at: 1_800_000_000, duration: 60 };

test.each([
  ['/filters', { name: 'f', date: { type: 'weeks', weeks: 1e308 } }, { date: invalid }],
  ['/filters', { name: 'f', date: { type: 'days', days: 100_001 } }, { date: invalid }],
  ['/filters', { name: 'f', fields: { constructor: { value: 'object' } } }, { fields: invalid }],
  ['/admin/user_groups', { ...group, max_record_duration: 1e305 }, { max_record_duration: invalid }],
  ['/admin/user_groups', { ...group, max_record_duration: big }, { max_record_duration: invalid }],
  ['/admin/user_groups', { ...group, retention: { type: 'days', for: big } }, { retention: invalid }],
  ['/schedule', { ...schedule, duration: big }, { duration: invalid }],
  ['/schedule', { ...schedule, share: { users: [big] } }, { share: invalid }],
  [
    '/schedule',
    { ...schedule, recurrence: { type: 'daily', range_type: 'after', end_after: big } },
    { recurrence: invalid },
  ],
  ['/admin/cameras/1/edit', { http_port: '70000' }, { http_port: invalid }],
  ['/admin/wowza/1/edit', { port: '0' }, { port: invalid }],
])('%s takes no numbers that mean nothing: %j', async (path, body, fields) => {
  expect(await rig(none).post(path, body)).toEqual(wrong(fields));
});

test.each([{ users: '0' }, { users: [4711] }, { groups: '1,99' }])(
  'nothing is shared with nobody: %j',
  async (share) => {
    const valt = rig(none);
    expect(await valt.post('/rooms/1/record/start', { name: 'x', share })).toEqual(
      wrong({ share: invalid }, { start: false }),
    );
    await valt.start();
    expect(await valt.post('/records/1/update', { share })).toEqual(wrong({ share: invalid }));
  },
);

test('a search looks back over centuries, in every zone', async () => {
  const valt = rig({ ...none, zone: 'America/Chicago' });
  await valt.start();
  const { id } = (await valt.post('/filters', { name: 'f', date: { type: 'weeks', weeks: 100_000 } })).body.data;
  expect((await valt.post('/records', { filter: id })).body.data.records).toHaveLength(1);
});

describe('a search finds', () => {
  test('what is within a value, and no words that nobody wrote', async () => {
    const valt = rig(none);
    await valt.start(1, 'one', { template: { 1: null, 2: ['A', { b: 'deep' }] } });
    const found = async (search: string): Promise<number> =>
      (await valt.post('/records', { search })).body.data.records.length;
    expect([await found('deep'), await found('null'), await found('object'), await found('one\nadmin')]).toEqual([
      1, 0, 0, 0,
    ]);
  });
});

describe('what belongs to others', () => {
  test('is not in the journal: numbers of cards, and links that need no login', async () => {
    const valt = rig(none);
    await valt.start();
    await valt.wait(5);
    await valt.post('/rooms/1/record/stop');
    await valt.get('/admin/users?cardNumber=40211');
    await valt.post('/admin/users/2/edit', { card_number: '99887766' });
    const { url } = await valt.get('/records/download/1/1');
    const link = (await valt.post('/records/1/share')).body.data.url;
    const journal = JSON.stringify(valt.lab.requests.entries());
    for (const secret of ['40211', '99887766', url.split('/').at(-1), link.split('/').at(-1)])
      expect(journal).not.toContain(secret);
  });

  test('cannot be read or changed through comments by those who may not see the recording', async () => {
    const valt = rig({ ...none, generation: 6, enforcesRights: true });
    const record = String(await valt.start(2));
    await valt.wait(10);
    const comment = { type: 'simple', recordId: record, recordTime: 1 };
    await valt.post('/comment', comment);
    const other = valt.as('kbrandt');
    expect(await other.get(`/comment/record/${record}`)).toEqual(failure(404));
    expect(await other.get('/comment/1')).toEqual(failure(404));
    expect((await other.post('/comment', comment)).status).toBe(400);
    expect(await other.post('/comment/update/1', comment)).toEqual(failure(404));
    expect(await other.post(`/records/${record}/comments`, { event: 'x', time: 1 })).toEqual(failure(404));
  });

  test('is kept for as long as they want, while it is being recorded', async () => {
    const rights = ['monitoring--recording--start-recording'];
    const valt = rig({
      ...none,
      enforcesRights: true,
      users: [{ name: 'admin' }, { name: 'own', group: 'Own' }],
      groups: [{ name: 'All' }, { name: 'Own', rights }],
    });
    const own = valt.as('own');
    await own.post('/rooms/1/record/start', { name: 'x' });
    expect(await own.post('/records/1/update', { retention: { type: 'infinitely' } })).toEqual(
      failure(403, 'Access Denied.'),
    );
  });
});

describe('a comment', () => {
  const six = async () => {
    const valt = rig({ ...none, generation: 6 });
    const recordId = String(await valt.start());
    await valt.wait(60);
    return { ...valt, recordId };
  };

  test('is where its type says, whatever else is sent', async () => {
    const { post, recordId } = await six();
    const moment = { type: 'simple', recordId, recordTime: 4, startTime: 1, endTime: 2, 'files[]': ['x'] };
    expect((await post('/comment', moment)).body).toMatchObject({ recordTime: '4', files: [] });
  });
});

describe('a clip', () => {
  test('shows the time of its original, not of its cutting', async () => {
    const valt = rig(none);
    await valt.start();
    await valt.wait(100);
    await valt.post('/rooms/1/record/stop');
    await valt.wait(3600);
    await valt.post('/records/1/cut', { start_time: 60, end_time: 63 });
    const [original, clip] = valt.valt.state.recordings.pages[0]!;
    expect(clip!.filmed + clip!.videos[0]!.offset).toBe(original!.created + 60_000);
  });

  test('and an upload expire as the group of their author says', async () => {
    const valt = rig({ ...none, generation: 6 });
    await valt.as('kbrandt').post('/records/create-upload', { name: 'x' });
    await valt.wait(365 * 86_400);
    expect((await valt.post('/records')).body.data.records).toEqual([]);
  });
});

describe('what is taken away', () => {
  test('takes its schedules along, also the one that runs', async () => {
    const valt = rig(none);
    const now = valt.lab.clock.now() / 1000;
    await valt
      .as('kbrandt')
      .post('/schedule', { ...schedule, start_at: now + 60, duration: 600, recurrence: { type: 'daily' } });
    await valt.wait(120);
    await valt.post('/admin/users/2/delete');
    await valt.wait(3 * 86_400);
    expect([(await valt.get('/schedule')).schedules, await valt.status()]).toEqual([[], 'available']);
  });

  test('ends the recording that has no camera left', async () => {
    const valt = rig(none);
    await valt.start();
    await valt.post('/admin/cameras/1/delete');
    expect(await valt.status()).toBe('recording');
    valt.valt.hardware.cameraOffline({ camera: 2 });
    expect(await valt.status()).toBe('available');
  });

  test('cannot be the last template of its kind, for whoever has no group needs one', async () => {
    const valt = rig(none);
    for (const id of [1, 2]) await valt.post(`/admin/user_groups/${id}/edit`, { template: { information: 2 } });
    expect((await valt.post('/admin/templates/1/delete')).status).toBe(500);
    await valt.post('/admin/users', { name: 'lone', password: 'x' });
    expect((await valt.as('lone').get('/templates')).status).toBe(200);
  });
});

describe('a schedule that is changed', () => {
  const now = (valt: ReturnType<typeof rig>): number => valt.lab.clock.now() / 1000;

  test('stays where it is and when it began while it runs', async () => {
    const valt = rig(none);
    await valt.post('/schedule', { ...schedule, start_at: now(valt) + 60, duration: 600 });
    await valt.wait(120);
    const started = 'This occurrence has started.';
    expect(await valt.post('/schedule/1/edit', { room: 2 })).toEqual(wrong({ room: started }));
    expect(await valt.post('/schedule/1/edit', { start_at: now(valt) + 86_400 })).toEqual(wrong({ start_at: started }));
    expect((await valt.post('/schedule/1/edit', { name: 'renamed', duration: 300 })).status).toBe(200);
    await valt.wait(240);
    expect((await valt.get('/records/1')).duration).toBe(300);
  });

  test('keeps the day of the month and the time of its first occurrence', async () => {
    const valt = rig(none, { start: Date.UTC(2026, 0, 1) });
    await valt.post('/schedule', {
      ...schedule,
      start_at: Date.UTC(2026, 0, 31, 10) / 1000,
      recurrence: { type: 'monthly' },
    });
    await valt.wait(35 * 86_400);
    await valt.post('/schedule/1/edit', { name: 'renamed' });
    await valt.wait(60 * 86_400);
    const made = (await valt.post('/records')).body.data.records as { created: number }[];
    expect(made.map(({ created }) => new Date(created * 1000).toISOString().slice(5, 10))).toEqual([
      '03-31',
      '02-28',
      '01-31',
    ]);
  });
});

test('hardware actions from outside are checked: an id that is text is none', () => {
  const { valt } = rig(none);
  expect(() => valt.perform('mediaServerDown', { server: '1' })).toThrow('there is no media server 1');
});
