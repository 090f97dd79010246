import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { kettleLab } from './fixtures/kettle-lab.ts';
import { createMemoryStore } from './store/memory-store.ts';
import type { LabOptions } from './lab.ts';

const noon = Date.parse('2026-05-04T12:00:00Z');

beforeEach(() => void vi.useFakeTimers({ now: noon, toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

/** A lab that was in memory until a moment ago, and comes back after a minute. */
async function afterAMinute(options: LabOptions, before: (lab: ReturnType<typeof kettleLab>) => unknown) {
  const store = createMemoryStore();
  const first = kettleLab({ ...options, store });
  await before(first);
  const since = Date.now();
  vi.setSystemTime(since + 60_000);
  return { first: first.lab, lab: kettleLab({ ...options, store: { ...store, since } }).lab };
}

test('a clock that runs has run while nobody had the lab in memory', async () => {
  const { lab } = await afterAMinute({ clock: 10, start: 5000 }, ({ call }) =>
    call('POST', '/kettle/boil', { body: { seconds: 300 } }),
  );
  expect(lab.clock.now()).toBe(605_000);
  expect(lab.kettle.state).toMatchObject({ heating: null, boils: 1 });
});

test('a clock that stands still has stood still', async () => {
  const { lab } = await afterAMinute({ clock: 'paused', start: 5000 }, ({ lab: { clock } }) => clock.advance(1000));
  expect(lab.clock.now()).toBe(6000);
});

test('the clock goes as it was set last, from where it was', async () => {
  const { lab } = await afterAMinute({ clock: 'paused' }, ({ lab: { clock } }) => clock.setMode('system'));
  expect([lab.clock.mode, lab.clock.now() - Date.parse('2026-03-02T00:00:00Z')]).toEqual(['system', 60_000]);
});

test('a lab in real time that was ahead of it still is', async () => {
  const { lab } = await afterAMinute({ clock: 'system' }, ({ lab: { clock } }) => clock.advance({ days: 1 }));
  expect(lab.clock.now()).toBe(noon + 86_460_000);
});

test('without a word of when, it’s another run: the clock is as it is asked for, and time has stood still', async () => {
  const store = createMemoryStore();
  kettleLab({ clock: 'paused', start: 5000, store }).lab.clock.setMode(10);
  vi.setSystemTime(noon + 60_000);
  const { lab } = kettleLab({ clock: 'paused', start: 5000, store });
  expect([lab.clock.mode, lab.clock.now()]).toEqual(['paused', 5000]);
});

test('a lab knows how long nothing will happen by itself', async () => {
  const { lab, call } = kettleLab({ clock: 'paused' });
  expect(lab.idle()).toBe(Infinity);
  await call('POST', '/kettle/boil', { body: { seconds: 5 } });
  expect(lab.idle()).toBe(Infinity);
  lab.clock.setMode(10);
  expect(lab.idle()).toBe(500);
  vi.setSystemTime(noon + 400);
  expect(lab.idle()).toBe(100);
  vi.setSystemTime(noon + 900);
  expect(lab.idle()).toBe(0);
  lab.look();
  expect(lab.idle()).toBe(Infinity);
});
