import { dayNumber, daysInMonth, modulo, weekday } from '@labrig/simulator/calendar';
import type { Cron, DayOfMonth, DayOfWeek } from './cron.ts';

/**
 * The days of a month on which an expression's two day fields let it fire: bit 0 is the first of the month.
 *
 * | day of month | day of week | decided by |
 * | --- | --- | --- |
 * | `*` or `?` | `*` or `?` | neither: every day |
 * | anything else | `*` or `?` | the day of month |
 * | `*` or `?` | anything else | the day of week |
 * | anything else | anything else | either |
 */
export function monthDays(cron: Cron, year: number, month: number): number {
  const length = daysInMonth(year, month);
  const first = dayNumber(year, month, 1);
  const all = 2 ** length - 1;
  if (cron.dayOfMonth.any && cron.dayOfWeek.any) return all;
  let days = 0;
  if (!cron.dayOfMonth.any) days |= datesOf(cron.dayOfMonth, first, length);
  if (!cron.dayOfWeek.any) days |= weekdaysOf(cron.dayOfWeek, first, length);
  return days & all;
}

/** Bits beyond the end of the month may be set; the caller cuts them off. */
function datesOf(field: DayOfMonth, first: number, length: number): number {
  let days = 0;
  for (const date of field.values) days |= bit(date);
  for (const back of field.beforeLast) if (back < length) days |= bit(length - back);
  for (const date of field.nearest) if (date <= length) days |= bit(nearestWorkday(date, first, length));
  if (field.lastWorkday) days |= bit(nearestWorkday(length, first, length));
  for (const { offset, period } of field.monotonic) {
    let day = first <= offset ? offset : first + modulo(offset - first, period);
    for (; day < first + length; day += period) days |= bit(day - first + 1);
  }
  return days;
}

function weekdaysOf(field: DayOfWeek, first: number, length: number): number {
  const firstWeekday = weekday(first);
  const firstDate = (day: number) => 1 + modulo(day - firstWeekday, 7);
  let days = 0;
  for (const day of field.values) for (let date = firstDate(day); date <= length; date += 7) days |= bit(date);
  for (const day of field.last) days |= bit(length - modulo(firstWeekday + length - 1 - day, 7));
  for (const { weekday: day, nth } of field.nth) {
    const date = firstDate(day) + 7 * (nth - 1);
    if (date <= length) days |= bit(date);
  }
  return days;
}

/** A weekend day gives way to the nearer workday, or to the one on its other side where the nearer is in another month. */
function nearestWorkday(date: number, first: number, length: number): number {
  const day = weekday(first + date - 1);
  if (day === 6) return date === 1 ? 3 : date - 1;
  if (day === 0) return date === length ? date - 2 : date + 1;
  return date;
}

function bit(date: number): number {
  return 1 << (date - 1);
}
