import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, invalid, rig, wrong } from '../fixtures/rig.ts';

type Suite = ReturnType<typeof rig>;

const dayLength = 86_400;
const names = async (valt: Pick<Suite, 'post'>, body: object): Promise<string[]> =>
  (await valt.post('/records', body)).body.data.records.map(({ name }: { name: string }) => name);

/** Five recordings of 10 s, a day apart, the first on 4 May. */
async function archive() {
  const valt = rig({ schedules: 'none', zone: 'America/Chicago' }, { start: Date.UTC(2026, 4, 4, 15) });
  const takes = [
    [1, 'Intake Miller', { author: 1, template: { 1: 'Dr. Weiß', 2: 'Intake' } }],
    [2, 'Follow-up Miller', { author: 2 }],
    [1, 'Supervision', { author: 3, template: { 1: 'K. Brandt' } }],
    [2, 'Intake Jones', { author: 2, template: { 2: 'Intake' } }],
    [1, 'OSCE', { author: 1 }],
  ] as const;
  for (const [room, name, more] of takes) {
    await valt.start(room, name, more);
    await valt.wait(10);
    await valt.post(`/rooms/${room}/record/stop`);
    await valt.wait(dayLength - 10);
  }
  return valt;
}

describe('a search', () => {
  test('for nothing finds everything, the newest first, as summaries', async () => {
    const valt = await archive();
    expect(await names(valt, {})).toEqual(['OSCE', 'Intake Jones', 'Supervision', 'Follow-up Miller', 'Intake Miller']);
    expect((await valt.post('/records', { search: 'jones' })).body.data.records).toEqual([
      {
        id: 4,
        name: 'Intake Jones',
        created: Date.UTC(2026, 4, 7, 15) / 1000,
        author: { id: 2, name: 'kbrandt' },
        type: 'record',
        duration: 10,
        room: { id: 2, name: 'Counselling B' },
        cameras: { 3: 'Counselling B 1', 4: 'Counselling B 2' },
        sharing: { groups: [], users: [] },
      },
    ]);
  });

  test.each([
    ['miller', ['Follow-up Miller', 'Intake Miller']],
    ['MILLER', ['Follow-up Miller', 'Intake Miller']],
    ['weiß', ['Intake Miller']],
    ['kbrandt', ['Intake Jones', 'Follow-up Miller']],
    ['counselling b', ['Intake Jones', 'Follow-up Miller']],
    ['ta', ['Intake Jones', 'Intake Miller']],
    ['nowhere', []],
    ['  ', ['OSCE', 'Intake Jones', 'Supervision', 'Follow-up Miller', 'Intake Miller']],
  ])('for %j looks at all metadata', async (search, expected) => {
    expect(await names(await archive(), { search })).toEqual(expected);
  });

  test('between two days counts both, by the server’s calendar', async () => {
    const valt = await archive();
    expect(await names(valt, { start_date: '05-05-2026', end_date: '05-06-2026' })).toEqual([
      'Supervision',
      'Follow-up Miller',
    ]);
    expect(await names(valt, { start_date: '05-08-2026' })).toEqual(['OSCE']);
    expect(await names(valt, { end_date: '05-04-2026' })).toEqual(['Intake Miller']);
  });

  test('gives a page of what it finds', async () => {
    const valt = await archive();
    expect(await names(valt, { limit: 2 })).toEqual(['OSCE', 'Intake Jones']);
    expect(await names(valt, { offset: '2', limit: '2' })).toEqual(['Supervision', 'Follow-up Miller']);
    expect(await names(valt, { search: 'intake', offset: 1 })).toEqual(['Intake Miller']);
    expect(await names(valt, { offset: 5 })).toEqual([]);
    expect(await names(valt, { limit: 0 })).toEqual([]);
  });

  test.each([
    [{ rooms: '2' }, ['Intake Jones', 'Follow-up Miller']],
    [{ authors: { users: [3], user_groups: '' } }, ['Supervision']],
    [{ authors: { user_groups: [2] } }, ['Intake Jones', 'Supervision', 'Follow-up Miller']],
    [{ fields: { 2: { value: 'intake' } } }, ['Intake Jones', 'Intake Miller']],
    [{ date: { type: 'days', days: 2 } }, ['OSCE', 'Intake Jones']],
    [
      { date: { type: 'weeks', weeks: 1 } },
      ['OSCE', 'Intake Jones', 'Supervision', 'Follow-up Miller', 'Intake Miller'],
    ],
    [{ date: { type: 'range', range: { start: '05-05-2026', end: '05-05-2026' } } }, ['Follow-up Miller']],
    [{ rooms: [1], fields: { 1: { value: 'K.' } }, date: { type: 'none' } }, ['Supervision']],
  ])('with a saved filter %j', async (filter, expected) => {
    const valt = await archive();
    const { id } = (await valt.post('/filters', { name: 'saved', ...filter })).body.data;
    expect(await names(valt, { filter: id })).toEqual(expected);
    expect((await valt.get(`/filters/${id}`)).name).toBe('saved');
  });

  test.each([
    [{ start_date: '2026-05-04' }, { start_date: invalid }],
    [{ end_date: '02-30-2026' }, { end_date: invalid }],
    [{ filter: 9 }, { filter: invalid }],
    [{ limit: -1 }, { limit: invalid }],
  ])('%j is none', async (body, fields) => {
    expect(await rig().post('/records', body)).toEqual(wrong(fields));
  });
});

test('among many recordings a search finds what a look at each of them finds', async () => {
  const valt = rig({
    schedules: 'none',
    rooms: [
      { name: 'A', cameras: ['C'] },
      { name: 'B', cameras: ['C'] },
    ],
  });
  const words = ['intake', 'osce', 'miller', 'ünder', 'x', 'röntgen 7'];
  const said: string[] = [];
  for (let index = 0; index < 300; index += 1) {
    const name = `${words[index % words.length]} ${words[(index * 7 + 3) % 5]} ${index}`;
    said.push(name);
    await valt.start(1 + (index % 2), name);
    await valt.wait(1);
    await valt.post(`/rooms/${1 + (index % 2)}/record/stop`);
  }
  const text = fc.oneof(
    fc.constantFrom(...words),
    fc.integer({ max: 320, min: 0 }).map(String),
    fc.constantFrom('er 1', 'e', '', 'zz'),
  );
  await fc.assert(
    fc.asyncProperty(text, fc.nat(40), fc.nat(40), async (search, offset, limit) => {
      const texts = said.map((name, index) => `${name}\nadmin\n${index % 2 === 0 ? 'a' : 'b'}\nc`);
      const expected = said.filter((_, index) => texts[index]!.includes(search)).toReversed();
      expect(await names(valt, { search, offset, limit })).toEqual(expected.slice(offset, offset + limit));
    }),
    { seed: 42 },
  );
  expect(valt.lab.clock.now()).toBe(day + 300_000);
});
