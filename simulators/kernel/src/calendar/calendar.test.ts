import { expect, test } from 'vitest';
import { civilDate, dayNumber, daysInMonth, weekday } from './calendar.ts';

test('every day from 1968 to 2404 follows the one before', () => {
  let day = dayNumber(1968, 1, 1);
  const wrong: string[] = [];
  for (let year = 1968; year <= 2404; year++) {
    for (let month = 1; month <= 12; month++) {
      for (let date = 1; date <= daysInMonth(year, month); date++, day++) {
        const civil = civilDate(day);
        const isInverse = civil.year === year && civil.month === month && civil.day === date;
        if (dayNumber(year, month, date) !== day || !isInverse) wrong.push(`${year}-${month}-${date}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test.each([
  [1970, 1, 1, 0, 4],
  [1969, 12, 31, -1, 3],
  [2000, 2, 29, 11_016, 2],
  [2026, 3, 2, 20_514, 1],
  [9999, 12, 31, 2_932_896, 5],
])('%i-%i-%i is a known day', (year, month, date, day, dayOfWeek) => {
  expect(dayNumber(year, month, date)).toBe(day);
  expect(civilDate(day)).toEqual({ year, month, day: date });
  expect(weekday(day)).toBe(dayOfWeek);
});

test('a century is a leap year only every fourth time', () => {
  expect([1900, 2000, 2024, 2026, 2100, 2400].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29, 28, 28, 29]);
});
