import { simulateMotif } from '@labrig/motif-simulator';
import { createLab } from '@labrig/simulator';
import { bareHono } from './servers/bare-hono.ts';
import { inTurns, median } from './measure.ts';
import type { Finding } from './measure.ts';

const day = 86_400_000;

/** The simulator in this process: a call, a month of events, going back in time. */
export async function measureSimulator(): Promise<Finding[]> {
  const lab = createLab({ motif: simulateMotif() }, { clock: 'paused' });
  const { fetch, apiKey, baseUrl } = lab.motif.connection();
  const init = { headers: { 'x-api-key': apiKey } };
  const app = bareHono();
  const path = '/api/1/camera/FAKE0';
  const [bare, ours] = await inTurns([() => app.request(path, init), () => fetch(baseUrl + path, init)], {
    runs: 1000,
  });

  const month = await measureMonth();
  const back = await measureSnapshots();
  return [
    {
      name: 'in-process call, as a multiple of bare app.request',
      value: ours! / bare!,
      unit: '×',
      goal: ['<=', 1.6],
      how: 'one GET of a camera; state, key, journal and validation on',
    },
    {
      name: 'recordings of 30 virtual days, in order',
      value: month.recordings,
      unit: '',
      goal: ['>=', 5760],
      how: '8 cameras, hourly, a moving copy each night; counted by the journal of starts',
    },
    {
      name: 'cost of an event, in in-process calls',
      value: month.perEvent / ours!,
      unit: '×',
      goal: ['<=', 3],
      how: `${month.events} events in one advance of 30 days`,
    },
    ...back,
  ];
}

/** Hourly recordings on eight cameras for 30 days, and a copy every night that moves them away. */
async function measureMonth(): Promise<{ recordings: number; events: number; perEvent: number }> {
  const cameras = Array.from({ length: 8 }, (_, index) => ({ serial: `FAKE${index}` }));
  const times: number[] = [];
  let recordings = 0;
  let events = 0;
  for (let round = 0; round < 4; round += 1) {
    const lab = createLab({ motif: simulateMotif({ cameras, disk: { capacity: 1e15 } }) }, { clock: 'paused' });
    const { fetch, apiKey, baseUrl } = lab.motif.connection();
    const send = (path: string, body: object): Promise<Response> =>
      fetch(baseUrl + path, { method: 'POST', headers: { 'x-api-key': apiKey }, body: JSON.stringify(body) });
    await send('/api/1/schedule/recording/start', {
      task_name: 'hourly',
      cron_expression: '0 0 * * * *',
      duration: 1800,
    });
    await send('/api/1/schedule/recordings/copy_all', {
      task_name: 'nightly',
      cron_expression: '0 45 23 * * *',
      delete_after: true,
    });
    await lab.clock.advance(1);
    const starts: number[] = [];
    const before = lab.motif.state.recordings;
    const began = performance.now();
    // A day at a time, to see every recording before the night moves it away.
    for (let index = 0; index < 30; index += 1) {
      await lab.clock.advance({ hours: 23, minutes: 40 });
      starts.push(
        ...lab.motif.state.recordings.filter((recording) => !before.includes(recording)).map(({ started }) => started),
      );
      await lab.clock.advance({ minutes: 20 });
    }
    times.push(performance.now() - began);
    recordings = starts.every((start, index) => index === 0 || start >= starts[index - 1]!) ? starts.length : 0;
    // Each recording is asked for, begins, ends and closes; each night eight copies begin and end.
    events = recordings * 3 + 30 * 24 + 30 * 9;
    lab.close();
  }
  return { recordings, events, perEvent: (median(times) * 1000) / events };
}

/** Snapshot, restore and reset of a lab with 10,000 recordings, beside a deep copy of the same state. */
async function measureSnapshots(): Promise<Finding[]> {
  const lab = createLab({ motif: simulateMotif() }, { clock: 'paused' });
  const world = lab.snapshot();
  const { motif } = world.state.parts as { motif: { recordings: unknown[] } };
  const recordings = Array.from({ length: 10_000 }, (_, index) => ({
    serial: 'FAKE0',
    filename: `night_${index}`,
    started: index * day,
    duration: 1800,
    frames: 90_000,
    dropped: 0,
    bytes: 0,
    store: false,
    codec: 'high',
    metadata: { animal: `m${index}` },
    extra: [],
    copied: false,
    exported: false,
  }));
  const full = { state: { ...world.state, parts: { ...world.state.parts, motif: { ...motif, recordings } } } };
  lab.restore(full);
  const kept = lab.snapshot();
  const [copy, snapshot, restore, reset] = await inTurns(
    [() => structuredClone(kept.state), () => lab.snapshot(), () => lab.restore(kept), () => lab.reset()],
    { rounds: 7, runs: 5 },
  );
  const finding = (name: string, value: number): Finding => ({
    name: `${name} of 10,000 recordings, as a part of structuredClone`,
    value: value / copy!,
    unit: '×',
    goal: ['<=', 1 / 20],
    how: 'same state, same run',
  });
  return [finding('snapshot', snapshot!), finding('restore', restore!), finding('reset', reset!)];
}
