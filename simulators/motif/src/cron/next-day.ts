import { civilDate, dayNumber, LAST_YEAR } from '@labrig/simulator/calendar';
import type { Cron, Field } from './cron.ts';
import { monthDays } from './month-days.ts';

const FIRST_YEAR = 1970;

/**
 * The first day at or after `day` that the fields day, month and year allow, both as days since 1 January 1970; null if
 * there is none up to the end of the year 9999. Goes from year to year and month to month, so that rare dates are near.
 */
export function nextDay(cron: Cron, day: number): number | null {
  const start = civilDate(day);
  for (let year = nextYear(cron.year, start.year); year !== null; year = nextYear(cron.year, year + 1)) {
    const isFirstYear = year === start.year;
    for (let month = isFirstYear ? start.month : 1; month <= 12; month++) {
      if (!includesMonth(cron.month, month, (year - FIRST_YEAR) * 12 + month - 1)) continue;
      let days = monthDays(cron, year, month);
      if (isFirstYear && month === start.month) days &= -1 << (start.day - 1);
      if (days !== 0) return dayNumber(year, month, 1) + lowestBit(days);
    }
  }
  return null;
}

function includesMonth(field: Field, month: number, monthsSinceEpoch: number): boolean {
  if (field.any || field.values.includes(month)) return true;
  return field.monotonic.some(
    ({ offset, period }) => monthsSinceEpoch >= offset && (monthsSinceEpoch - offset) % period === 0,
  );
}

/** An unrestricted field allows 1969 too, the year of elapsed second 0 in zones west of Greenwich. */
function nextYear(field: Field, year: number): number | null {
  if (year > LAST_YEAR) return null;
  if (field.any) return year;
  let next = field.values.find((value) => value >= year) ?? Infinity;
  const elapsed = year - FIRST_YEAR;
  for (const { offset, period } of field.monotonic) {
    const periods = Math.max(0, Math.ceil((elapsed - offset) / period));
    next = Math.min(next, FIRST_YEAR + offset + periods * period);
  }
  return next <= LAST_YEAR ? next : null;
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
