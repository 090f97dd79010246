import { expect, test } from 'vitest';
import { nextFire, parseCron } from './index.ts';
import type { CronFrame } from './next.ts';

const DAY = 86_400_000;
/** 2026-03-02T00:00:00Z */
const MONDAY = 1_772_409_600_000;
const UTC: CronFrame = { zone: 'UTC' };

const next = (expression: string, from: number, frame = UTC) => nextFire(parseCron(expression), from, frame);

test('rounds a fraction of a second up', () => {
  expect(next('* * * * * *', MONDAY + 1)).toBe(MONDAY + 1000);
  expect(next('* * * * * *', MONDAY - 0.5)).toBe(MONDAY);
});

test('counts whole seconds from an epoch that is none', () => {
  const epoch = MONDAY + 123.4;
  const frame = { zone: 'UTC', epoch };
  expect(next('%7 * * * * *', epoch, frame)).toBe(epoch);
  expect(next('%7 * * * * *', epoch + 0.1, frame)).toBe(epoch + 7000);
  expect(next('%7 * * * * *', epoch + 7000, frame)).toBe(epoch + 7000);
});

test('nothing fires before the epoch', () => {
  expect(next('* * * * * *', -5 * DAY)).toBe(0);
  expect(next('* * * * * *', 0, { zone: 'UTC', epoch: MONDAY })).toBe(MONDAY);
  expect(next('%2 * * * * *', -Infinity)).toBe(0);
});

test('a recording fires from its first second on in zones where elapsed 0 is still 1969', () => {
  const frame = { zone: 'America/New_York', epoch: MONDAY };
  expect(next('%2 * * ? * * *', MONDAY, frame)).toBe(MONDAY);
  expect(next('0 0 19 31 12 ?', MONDAY, frame)).toBe(MONDAY);
  expect(next('0 0 0 %2 * ?', MONDAY, frame)).toBe(MONDAY + 5 * 3_600_000);
});

test.each([
  '0 0 0 31 2 ?',
  '0 0 0 30W 2 ?',
  '0 0 0 L-30 4,6,9,11 ?',
  '0 0 0 1 1 ? 2025',
  '0 0 0 1 1 ? 9000%2',
  '61%120 %2 * * * *',
  '0 %1440 5 * * *',
  '0 0 %168 ? * MON',
  '%172800 * * 1%2 * ?',
  '0 0 0 31 5%12 ?',
  '0 0 0 %99999999999 * ?',
])('%s never fires', (expression) => {
  expect(next(expression, MONDAY)).toBeNull();
});

test('what no fixed date and no time of day rules out is found, however rare', () => {
  expect(next('59 59 23 31 12 ? 9998', MONDAY)).toBe(253_370_764_799_000);
  expect(next('59 59 23 31 12 ? 9999', MONDAY, { zone: 'Pacific/Honolulu' })).toBe(253_402_336_799_000);
  // Multiples of 86401 seconds come a second later every day: it takes 236 years until one falls into 05:00 again.
  expect(next('%86401 0 5 ? * *', 5 * 3_600_000 + 60_000)).toBe(86_401 * 18_000 * 1000);
  expect(next('0 0 0 ? 2 SUN#5', MONDAY)).toBe(1_961_625_600_000);
});

test.each([
  ['0 0 %168 ? * THU', 'UTC', 3 * DAY, '0 0 %168 ? * WED'],
  ['0 0 %168 ? * THU', 'Europe/Vienna', 3 * DAY, '0 0 %168 ? * FRI'],
  ['0 0 %168 ? * WED', 'Pacific/Honolulu', 3 * DAY, '0 0 %168 ? * THU'],
  ['%172800 * * %2 * ?', 'UTC', 0, '%172800 * * 1%2 * ?'],
  ['%172800 * * 1%2 * ?', 'Pacific/Honolulu', 0, '%172800 * * %2 * ?'],
])('%s in %s fires on the local day of its instants, %i ms on', (expression, zone, after, other) => {
  expect(next(expression, MONDAY, { zone })).toBe(MONDAY + after);
  expect(next(other, MONDAY, { zone })).toBeNull();
});

test('the year 9999 is the last', () => {
  expect(next('* * * * * *', 253_402_300_799_000)).toBe(253_402_300_799_000);
  expect(next('* * * * * *', 253_402_300_800_000)).toBeNull();
  expect(next('* * * * * *', Infinity)).toBeNull();
});

test('an hour that never exists on its day never fires there', () => {
  const vienna = { zone: 'Europe/Vienna' };
  expect(next('0 30 2 ? 3 SUN#5 2026', MONDAY, vienna)).toBeNull();
  expect(next('0 30 2 ? 3 0L', MONDAY, vienna)).toBeNull();
});

test('a day that a clock set back shows twice fires twice', () => {
  // St. John's, 7 November 2010: a minute after midnight it became 23:01 of the 6th again.
  const midnight = 1_289_097_000_000;
  const frame = { zone: 'America/St_Johns' };
  const expression = '0 30 23 6 11 ? 2010';
  expect(next(expression, midnight - DAY / 2, frame)).toBe(midnight - 1_800_000);
  expect(next(expression, midnight, frame)).toBe(midnight + 1_800_000);
  expect(next(expression, midnight + 1_860_000, frame)).toBeNull();
});

test('a day that a zone leaves out never fires', () => {
  expect(next('0 0 12 30 12 ? 2011', 0, { zone: 'Pacific/Apia' })).toBeNull();
});

test('an expression fires the same after a journey through JSON', () => {
  const cron = parseCron('0,%7 */5 22-2 L-2,15W,LW,3 * 5L,6#3,MON');
  const copy = JSON.parse(JSON.stringify(cron)) as typeof cron;
  expect(nextFire(copy, MONDAY, UTC)).toBe(nextFire(cron, MONDAY, UTC));
});

test('an unknown zone is an error', () => {
  expect(() => next('* * * * *', MONDAY, { zone: 'Mars/Olympus' })).toThrow(RangeError);
});
