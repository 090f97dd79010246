import { civilDate, dayNumber, daysInMonth, instantOf, localTime, weekday } from '@labrig/simulator/calendar';
import { dayOf } from '../dates.ts';
import type { Schedule } from '../state.ts';

/**
 * When the occurrence after the present one starts, in seconds since 1970; `undefined` if there is none. It is at the same time
 * of the clock, whatever summer time does.
 */
export function nextStart({ startAt, recurrence, count }: Schedule, zone: string): number | undefined {
  const { type, range, endAfter, endBy, clock } = recurrence;
  if (type === 'none') return undefined;
  if (range === 'after' && endAfter !== null && count + 1 >= endAfter) return undefined;
  const day = nextDay(localTime(startAt, zone).day, recurrence);
  if (range === 'by' && endBy !== null && day > (dayOf(endBy) ?? Infinity)) return undefined;
  return instantOf({ day, second: clock }, zone);
}

function nextDay(day: number, { type, weekdays, monthday }: Schedule['recurrence']): number {
  if (type === 'daily') return day + 1;
  if (type === 'weekly') {
    if (weekdays.length === 0) return day + 7;
    let next = day + 1;
    while (!weekdays.includes(weekday(next))) next += 1;
    return next;
  }
  const { year, month } = civilDate(day);
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return dayNumber(nextYear, nextMonth, Math.min(monthday, daysInMonth(nextYear, nextMonth)));
}
