import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY, dayNumber } from './calendar.ts';
import { wallClock } from './wall-clock.ts';
import { isTimeZone, spanAt } from './zone.ts';

test.each(['UTC', 'Europe/Vienna', 'europe/vienna', 'Asia/Kathmandu', 'Etc/GMT+5'])('%s is a time zone', (zone) => {
  expect(isTimeZone(zone)).toBe(true);
});

test.each(['', 'Europe/Wien', '+01:00', '-05', 'local', ' UTC'])('%j is no time zone', (zone) => {
  expect(isTimeZone(zone)).toBe(false);
});

test('offsets are exact to the second, before 1970 too', () => {
  expect(wallClock('Africa/Monrovia')(0)).toBe(-2670);
  expect(wallClock('Asia/Kathmandu')(1_772_409_600)).toBe(20_700);
  expect(wallClock('Europe/Vienna')(-86_400)).toBe(3600);
});

test('a span ends in the second in which the clocks change', () => {
  expect(spanAt('Europe/Vienna', 1_774_745_999)).toEqual({ offset: 3600, end: 1_774_746_000 });
  expect(spanAt('Europe/Vienna', 1_774_746_000).offset).toBe(7200);
  expect(spanAt('Africa/Monrovia', 63_593_069)).toEqual({ offset: -2670, end: 63_593_070 });
});

test('a week between two changes is not overlooked', () => {
  // Recife put its clocks forward on 8 October 2000 and back on the 15th.
  expect(spanAt('America/Recife', 970_974_000)).toMatchObject({ offset: -7200 });
  expect(spanAt('America/Recife', 970_973_999)).toEqual({ offset: -10_800, end: 970_974_000 });
  expect(spanAt('America/Recife', 971_575_200)).toMatchObject({ offset: -10_800 });
});

test('a span that was read off a model year does not reach into the next', () => {
  for (let year = 2129; year < 2200; year++) {
    const newYear = dayNumber(year + 1, 1, 1) * DAY;
    expect(spanAt('America/New_York', newYear - 1)).toEqual({ offset: -18_000, end: newYear });
  }
});

test('spans agree with the platform up to the year 9999', () => {
  const zones = ['Europe/Vienna', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Asia/Gaza'] as const;
  const seconds = fc.oneof(fc.integer({ min: 0, max: 5_000_000_000 }), fc.integer({ min: 0, max: 253_402_300_799 }));
  const property = fc.property(fc.constantFrom(...zones), seconds, (zone, second) => {
    const clock = wallClock(zone);
    const { offset, end } = spanAt(zone, second);
    expect(end).toBeGreaterThan(second);
    expect([clock(second), clock(end - 1)]).toEqual([offset, offset]);
  });
  fc.assert(property, { numRuns: 300, seed: 20_260_305 });
});
