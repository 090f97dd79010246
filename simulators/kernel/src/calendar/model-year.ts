import { dayNumber, daysInMonth, weekday } from './calendar.ts';

/**
 * From this year on zones follow yearly rules, the single decisions of governments and the tables of moon calendars being
 * over: the last, those of Gaza and Morocco, end in 2086 and 2087.
 */
export const RULES_BEGIN = 2101;

/** In so many years without a skipped leap day every kind of year occurs. */
const MODEL_YEARS = 28;

const models = new Map<number, number>();

/**
 * A year in which the clocks change on the same dates as in `year`: itself up to 2128, and from then on the year from 2101
 * to 2128 that begins on the same weekday and has as many days. So 28 years stand for eight thousand.
 */
export function modelYear(year: number): number {
  if (year < RULES_BEGIN + MODEL_YEARS) return year;
  const kind = kindOf(year);
  let model = models.get(kind);
  if (model === undefined) {
    model = RULES_BEGIN;
    while (kindOf(model) !== kind) model += 1;
    models.set(kind, model);
  }
  return model;
}

function kindOf(year: number): number {
  return weekday(dayNumber(year, 1, 1)) + 7 * daysInMonth(year, 2);
}
