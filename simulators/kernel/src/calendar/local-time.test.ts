import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { dayNumber } from './calendar.ts';
import { instantOf, localTime } from './local-time.ts';

const at = (text: string): number => Date.parse(text) / 1000;
const wall = (year: number, month: number, day: number, hour: number, minute = 0) => ({
  day: dayNumber(year, month, day),
  second: hour * 3600 + minute * 60,
});

describe('a wall clock', () => {
  test.each([
    ['UTC', '2026-03-29T01:30:00Z', wall(2026, 3, 29, 1, 30)],
    ['Europe/Vienna', '2026-03-29T00:30:00Z', wall(2026, 3, 29, 1, 30)],
    ['Europe/Vienna', '2026-07-01T23:00:00Z', wall(2026, 7, 2, 1)],
    ['America/New_York', '2026-01-01T00:00:00Z', wall(2025, 12, 31, 19)],
  ])('in %s shows at %s', (zone, text, shown) => {
    expect(localTime(at(text), zone)).toEqual(shown);
    expect(instantOf(shown, zone)).toBe(at(text));
  });

  test('shows the hour that spring leaves out one hour later', () => {
    expect(instantOf(wall(2026, 3, 29, 2, 30), 'Europe/Vienna')).toBe(at('2026-03-29T01:30:00Z'));
  });

  test('shows the doubled hour of autumn twice; the first counts', () => {
    expect(instantOf(wall(2026, 10, 25, 2, 30), 'Europe/Vienna')).toBe(at('2026-10-25T00:30:00Z'));
  });

  test('and the time that it shows are inverse, but for doubled hours', () => {
    const zone = fc.constantFrom('UTC', 'Europe/Vienna', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe');
    fc.assert(
      fc.property(zone, fc.integer({ min: 1e6, max: 4e9 }), (name, second) => {
        const back = instantOf(localTime(second, name), name);
        expect([0, 1800, 3600]).toContain(second - back);
      }),
    );
  });
});
