import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSqlKeeper } from '@labrig/simulator/hosting';
import { key, labInObject } from '../fixtures/lab-in-object.ts';
import { storageSql } from '../storage-sql.ts';
import { goneHeader } from './lab-object.ts';

const noon = Date.parse('2026-05-04T12:00:00Z');
const hour = 3_600_000;
const devices = `/labs/${key}/devices/motif`;

beforeEach(() => void vi.useFakeTimers({ now: noon, toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

async function motifOf({ ask }: Awaited<ReturnType<typeof labInObject>>) {
  const [, { devices: made }] = (await ask('GET', '/labs/night')) as [
    number,
    { devices: [{ connection: { apiKey: string } }] },
  ];
  const headers = { 'x-api-key': made[0].connection.apiKey };
  return (method: string, path: string, body?: object) => ask(method, devices + path, body, headers);
}

/** What is on disk of the recording system. */
function keptOf({ storage }: Awaited<ReturnType<typeof labInObject>>) {
  const { state } = createSqlKeeper(storageSql(storage)).store('night').read()!;
  return state.parts['motif'] as { recordings: { started: number }[] };
}

const hourly = { task_name: 'hourly', cron_expression: '0 0 * * * *', duration: 60 };

describe('a lab in an object', () => {
  test('has addresses that carry its key, and is there until it is deleted, with everything that it kept', async () => {
    const lab = await labInObject();
    const made = await lab.begin({});
    expect(made.status).toBe(201);
    expect(await made.json()).toMatchObject({ name: 'night', devices: [{ url: `http://labs.example${devices}` }] });
    expect((await lab.send('GET', '/labs/night/clock')).status).toBe(200);
    expect((await lab.send('GET', `/labs/${'00'.repeat(32)}/devices/motif/version`)).status).toBe(404);
    expect((await lab.begin({ name: 'day' })).status).toBe(409);
    expect(await lab.ask('DELETE', '/labs/night')).toEqual([200, { removed: 1 }]);
    expect([lab.storage.tables(), lab.storage.alarm]).toEqual([0, null]);
    const gone = await lab.send('GET', `${devices}/version`);
    expect([gone.status, gone.headers.has(goneHeader)]).toEqual([404, true]);
  });

  test.each([
    ['an unknown vendor', { vendors: ['nobody'] }],
    ['a name that is none', { name: 'No Name' }],
    ['a scenario that nobody can follow', { scenario: { devices: { motif: { cameras: 'many' } } } }],
  ])('that can’t be made leaves nothing behind: %s', async (_what, request) => {
    const lab = await labInObject();
    expect((await lab.begin(request)).status).toBe(400);
    expect([lab.storage.tables(), lab.storage.alarm]).toEqual([0, null]);
  });

  test('has everything on disk when it answers, and goes on from there after it was evicted', async () => {
    const lab = await labInObject();
    await lab.begin({});
    const motif = await motifOf(lab);
    expect((await motif('POST', '/api/1/experiment/message', { message: 'do not touch' }))[0]).toBe(200);
    await lab.ask('PUT', '/labs/night/snapshots/quiet');
    await lab.ask('POST', '/labs/night/clock/advance', { hours: 2 });
    const before = await lab.ask('GET', '/labs/night/state/motif');
    await lab.evict();
    expect(await lab.ask('GET', '/labs/night/state/motif')).toEqual(before);
    expect(await lab.ask('GET', '/labs/night/clock')).toMatchObject([200, { mode: 'paused' }]);
    expect(await lab.ask('GET', '/labs/night/snapshots')).toMatchObject([200, { snapshots: [{ name: 'quiet' }] }]);
  });

  test('is deleted when its time is over, whether somebody calls or nobody does', async () => {
    for (const end of ['alarm', 'call'] as const) {
      vi.setSystemTime(noon);
      const lab = await labInObject();
      await lab.begin({}, { expires: noon + hour });
      expect(lab.storage.alarm).toBe(noon + hour);
      vi.setSystemTime(noon + hour);
      if (end === 'alarm') await lab.alarm();
      expect((await lab.send('GET', '/labs/night/clock')).headers.has(goneHeader)).toBe(true);
      expect([lab.storage.tables(), lab.storage.alarm]).toEqual([0, null]);
    }
  });

  test('takes as many calls to its devices as it may, and says when there may be more', async () => {
    const lab = await labInObject();
    await lab.begin({}, { requestsPerMinute: 2 });
    const call = await motifOf(lab);
    for (const status of [200, 200, 429]) expect((await call('GET', '/version'))[0]).toBe(status);
    const refused = await lab.send('GET', `${devices}/version`);
    expect(refused.headers.get('retry-after')).toBe('30');
    expect((await refused.json()).error.code).toBe('too-many');
    vi.setSystemTime(noon + 30_000);
    expect((await call('GET', '/version'))[0]).toBe(200);
  });
});

test('a lab that is damaged says so, can be deleted, and expires', async () => {
  for (const end of ['delete', 'alarm'] as const) {
    const lab = await labInObject();
    await lab.begin({}, { expires: noon + hour });
    lab.storage.sql.exec("UPDATE lab SET about = '{'");
    await lab.evict();
    expect(await lab.ask('GET', '/labs/night/clock')).toMatchObject([500, { error: { code: 'failure' } }]);
    if (end === 'delete') expect(await lab.ask('DELETE', '/labs/night')).toEqual([200, { removed: 1 }]);
    else {
      await lab.alarm();
      vi.setSystemTime(lab.storage.alarm!);
      await lab.alarm();
    }
    expect([lab.storage.tables(), lab.storage.alarm]).toEqual([0, null]);
    vi.setSystemTime(noon);
  }
});

describe('time goes on with nobody looking', () => {
  test('what falls due happens when the alarm rings, and the next alarm is for the next of it', async () => {
    const lab = await labInObject();
    await lab.begin({ clock: 'system' }, { expires: noon + 100 * hour });
    await (
      await motifOf(lab)
    )('POST', '/api/1/schedule/recording/start', hourly);
    for (let rings = 0; rings < 100 && keptOf(lab).recordings.length < 4; rings += 1) {
      vi.setSystemTime(lab.storage.alarm!);
      await lab.alarm();
    }
    const starts = [0, 0, 1, 1].map((hours) => noon + hours * hour);
    expect(keptOf(lab).recordings.map(({ started }) => Math.floor(started / 10_000) * 10_000)).toEqual(starts);
  });

  test('under a clock that runs faster it rings sooner, and never more often than once a second', async () => {
    const lab = await labInObject();
    await lab.begin({ clock: 3600, start: noon }, { expires: noon + hour });
    await (
      await motifOf(lab)
    )('POST', '/api/1/schedule/recording/start', hourly);
    expect(lab.storage.alarm).toBe(noon + 1000);
    await lab.ask('PUT', '/labs/night/clock', { mode: 100 });
    vi.setSystemTime(lab.storage.alarm!);
    await lab.alarm();
    expect(lab.storage.alarm).toBe(noon + 36_000);
  });

  test('a clock that runs has run while the object was away', async () => {
    const lab = await labInObject();
    await lab.begin({ clock: 60, start: noon });
    await (
      await motifOf(lab)
    )('POST', '/api/1/schedule/recording/start', hourly);
    vi.setSystemTime(noon + 90_000);
    await lab.evict();
    expect(await lab.ask('GET', '/labs/night/clock')).toMatchObject([200, { mode: 60, time: noon + 1.5 * hour }]);
    await lab.ask('GET', '/labs/night/state/motif');
    expect(keptOf(lab).recordings).toHaveLength(4);
  });

  test('a lab that was set to run at some time of its own stays there', async () => {
    const lab = await labInObject();
    await lab.begin({});
    const [, { time }] = (await lab.ask('PUT', '/labs/night/clock', { mode: 'system' })) as [number, { time: number }];
    vi.setSystemTime(noon + 90_000);
    await lab.evict();
    expect(await lab.ask('GET', '/labs/night/clock')).toMatchObject([200, { mode: 'system', time: time + 90_000 }]);
  });

  test('a clock that stands still needs no alarm but that of the end', async () => {
    const lab = await labInObject();
    await lab.begin({}, { expires: noon + hour });
    await (
      await motifOf(lab)
    )('POST', '/api/1/schedule/recording/start', hourly);
    expect(lab.storage.alarm).toBe(noon + hour);
  });
});
