import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { controlled } from '../fixtures/controlled.ts';
import { key } from '../fixtures/kettle.ts';
import { sqliteSql } from '../node/sqlite-sql.ts';
import { createSqlKeeper } from '../store/sql-keeper.ts';
import { tables } from '../store/tables.ts';

function keeper() {
  const file = new DatabaseSync(':memory:');
  file.exec(tables.join(';'));
  return createSqlKeeper(sqliteSql(file, 'memory'));
}

const headers = { 'x-key': key };
const boil = (lab: string) =>
  ['POST', `/labs/${lab}/devices/kettle/kettle/boil`, { seconds: 60 }, { headers }] as const;
const stateOf = (lab: string) => ['GET', `/labs/${lab}/state/kettle`] as const;

test.each([
  ['in memory', undefined],
  ['in a database', keeper()],
])('a lab that moves goes on elsewhere with its clock, its future and its snapshots: %s', async (_where, kept) => {
  const here = controlled();
  await here.ask('POST', '/labs', { name: 'night', seed: 7, start: 5000 });
  await here.ask('PUT', '/labs/night/snapshots/cold');
  await here.ask(...boil('night'));
  await here.ask('POST', '/labs/night/clock/advance', { seconds: 20 });
  const exported = await here.send('GET', '/labs/night/export');
  expect(exported.headers.get('content-disposition')).toBe('attachment; filename="night.lab.json"');
  const text = await exported.text();

  const there = controlled(kept);
  await there.ask('POST', '/labs', { name: 'day' });
  expect(await there.ask('PUT', '/labs/day/import', text)).toMatchObject([200, { name: 'day' }]);
  const check = async ({ ask }: ReturnType<typeof controlled>): Promise<void> => {
    expect(await ask('GET', '/labs/day/clock')).toMatchObject([200, { mode: 'paused', time: 25_000 }]);
    expect(await ask(...stateOf('day'))).toEqual(await here.ask(...stateOf('night')));
    expect(await ask('GET', '/labs/day/upcoming')).toMatchObject([200, { upcoming: [{ time: 65_000 }] }]);
    expect(await ask('GET', '/labs/day/snapshots')).toEqual([200, { snapshots: [{ name: 'cold', time: 5000 }] }]);
  };
  await check(there);
  if (kept) {
    const next = controlled(kept);
    await next.labs.wake();
    await check(next);
  }
  await there.ask('POST', '/labs/day/clock/advance', { seconds: 40 });
  expect(await there.ask(...stateOf('day'))).toMatchObject([200, { state: { heating: null, boils: 1 } }]);
  // And back, by what it has become there.
  const back = await (await there.send('GET', '/labs/day/export')).text();
  expect((await here.ask('PUT', '/labs/night/import', back))[0]).toBe(200);
  expect(await here.ask(...stateOf('night'))).toEqual(await there.ask(...stateOf('day')));
  await here.ask('POST', '/labs/night/snapshots/cold/restore');
  expect(await here.ask(...stateOf('night'))).toMatchObject([200, { state: { heating: null, boils: 0 } }]);
});

test('a lab whose clock was set to run keeps running, from where it was', async () => {
  const { ask, send, labs } = controlled();
  await ask('POST', '/labs', { name: 'night', start: 5000 });
  await ask('PUT', '/labs/night/clock', { mode: 'system' });
  const text = await (await send('GET', '/labs/night/export')).text();
  await ask('PUT', '/labs/main/import', text);
  const { clock } = labs.get('main')!.lab;
  expect([clock.mode, Math.round(clock.now() / 60_000)]).toEqual(['system', 0]);
});

test('what is no exported lab changes nothing', async () => {
  const { ask, send, lab } = controlled();
  const good = JSON.parse(await (await send('GET', '/labs/main/export')).text()) as object;
  lab.kettle.hardware.fill({ cup: 0 });
  for (const wrong of [
    { labrig: 'lab', version: 9 },
    { ...good, clock: 'fast' },
    { ...good, labrig: 'rig' },
    '[]',
    'x',
  ])
    expect((await ask('PUT', '/labs/main/import', wrong))[0]).toBe(400);
  expect(await ask(...stateOf('main'))).toMatchObject([
    200,
    { state: { cups: [{ level: 1 }, { level: 0 }, { level: 0 }] } },
  ]);
});

test('an exported lab may be longer than other bodies are', async () => {
  const { ask, send } = controlled();
  const good = JSON.parse(await (await send('GET', '/labs/main/export')).text()) as object;
  expect((await ask('PUT', '/labs/main/import', { ...good, bytes: ['A'.repeat(2_000_000)] }))[0]).toBe(200);
  const tooLong = { 'content-length': String(33 * 1024 * 1024) };
  expect((await ask('PUT', '/labs/main/import', '{}', { headers: tooLong }))[0]).toBe(413);
});
