import { simulateValt } from '@labrig/valt-simulator';
import { createLab } from '@labrig/simulator';
import { inTurns, median } from './measure.ts';
import type { Finding } from './measure.ts';

const rooms = Array.from({ length: 500 }, (_, index) => ({ name: `Room ${index + 1}`, cameras: [`C${index + 1}`] }));
const day = 86_400;

/** A suite of 500 rooms: searching among many recordings, and a year of schedules. */
export async function measureValt(): Promise<Finding[]> {
  const full = await suiteWith(10_000);
  const empty = await suiteWith(0);
  const filter = await full.post('/filters', {
    name: 'bench',
    rooms: Array.from({ length: 100 }, (_, index) => index + 1),
    date: { type: 'days', days: 300 },
  });
  const { id } = ((await filter.json()) as { data: { id: number } }).data;
  const search = (body: object) => () => full.post('/records', body);
  const [bare, filtered, later, rare, none] = await inTurns(
    [
      () => empty.post('/records', {}),
      search({ filter: id, search: 'intake', limit: 5 }),
      search({ filter: id, search: 'intake', limit: 5, offset: 10 }),
      search({ search: 'osce 4711', limit: 5 }),
      search({ search: 'nowhere', limit: 5 }),
    ],
    { runs: 300 },
  );
  const finding = (name: string, value: number, how: string): Finding => ({
    name: `VALT: a search among 10,000 recordings, ${name}, in calls on an empty store`,
    value: value / bare!,
    unit: '×',
    goal: ['<=', 2],
    how,
  });
  const year = await measureYear();
  return [
    finding('with filter and text', filtered!, 'saved filter of 100 rooms and 300 days, a word, first page of 5'),
    finding('with filter and text, the third page', later!, 'the same, offset 10'),
    finding('for one of them', rare!, 'a text that one recording has'),
    finding('for nothing', none!, 'a text that none has'),
    {
      name: 'VALT: recordings of a virtual year of weekly schedules in 500 rooms',
      value: year.recordings,
      unit: '',
      goal: ['>=', 26_000],
      how: 'one advance of 365 days; counted in the state',
    },
    {
      name: 'VALT: cost of an event, in in-process calls',
      value: year.perEvent / bare!,
      unit: '×',
      goal: ['<=', 3],
      how: `${year.events} events: each recording starts and stops`,
    },
  ];
}

/** A suite with so many recordings in its rooms, and a way to call it. */
async function suiteWith(count: number) {
  const lab = createLab(
    { valt: simulateValt({ rooms, schedules: 'none', disk: { capacity: 1e18 } }) },
    { clock: 'paused' },
  );
  const { fetch, baseUrl, username, password } = lab.valt.connection();
  const headers = { 'content-type': 'application/json' };
  const send = (path: string, body: object): Promise<Response> =>
    fetch(`${baseUrl}/api/v3${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const login = await send('/login', { username, password });
  const token = ((await login.json()) as { data: { access_token: string } }).data.access_token;
  const post = (path: string, body: object): Promise<Response> => send(`${path}?access_token=${token}`, body);
  const words = ['intake', 'follow-up', 'osce', 'supervision'];
  for (let done = 0; done < count; done += rooms.length) {
    for (let room = 1; room <= rooms.length; room += 1) {
      await post(`/rooms/${room}/record/start`, { name: `${words[(done + room) % 4]} ${done + room}` });
    }
    await lab.clock.advance({ seconds: 600 });
    for (let room = 1; room <= rooms.length; room += 1) await post(`/rooms/${room}/record/stop`, {});
    await lab.clock.advance({ days: 20 });
  }
  return { lab, post };
}

/** 52 occurrences in each of 500 rooms. */
async function measureYear(): Promise<{ recordings: number; events: number; perEvent: number }> {
  const times: number[] = [];
  let recordings = 0;
  for (let round = 0; round < 3; round += 1) {
    const { lab, post } = await suiteWith(0);
    const now = Math.floor(lab.clock.now() / 1000);
    for (let room = 1; room <= rooms.length; room += 1) {
      const start_at = now + day + (room % 40) * 600;
      await post('/schedule', {
        name: `weekly ${room}`,
        room,
        start_at,
        duration: 3600,
        recurrence: { type: 'weekly' },
      });
    }
    const began = performance.now();
    await lab.clock.advance({ days: 365 });
    times.push(performance.now() - began);
    recordings = lab.valt.state.recordings.next - 1;
    lab.close();
  }
  const events = recordings * 2;
  return { recordings, events, perEvent: (median(times) * 1000) / events };
}
