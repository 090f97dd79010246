/** The Gregorian calendar by arithmetic alone. A day is counted from 1 January 1970, which is day 0; earlier days are negative. */

/** Seconds in a day of the calendar. */
export const DAY = 86_400;

/** The last year that the dialect knows. */
export const LAST_YEAR = 9999;

/** 0000-03-01, where the arithmetic counts from: with March as the first month the leap day is the last day of the year. */
const MARCH_0000 = -719_468;

/** One day of the calendar. */
export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** The remainder that is never negative, whatever the sign of `value`. */
export function modulo(value: number, divisor: number): number {
  const rest = value % divisor;
  return rest < 0 ? rest + divisor : rest;
}

/**
 * The number of a date's day.
 *
 * @example
 * dayNumber(2026, 3, 2); // 20514
 */
export function dayNumber(year: number, month: number, date: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const monthsSinceMarch = month > 2 ? month - 3 : month + 9;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  // From March on, every five months have 153 days: 31, 30, 31, 30, 31.
  const daysSinceMarch = Math.floor((153 * monthsSinceMarch + 2) / 5) + date - 1;
  return MARCH_0000 + 365 * marchYear + leapDays + daysSinceMarch;
}

/**
 * The date of a day, the inverse of `dayNumber`.
 *
 * @example
 * civilDate(20514); // { year: 2026, month: 3, day: 2 }
 */
export function civilDate(day: number): CivilDate {
  const sinceMarch0000 = day - MARCH_0000;
  const cycle = Math.floor(sinceMarch0000 / 146_097);
  const dayOfCycle = sinceMarch0000 - cycle * 146_097;
  // Taking the leap days out that have passed leaves years of 365 days.
  const passedLeapDays =
    Math.floor(dayOfCycle / 1460) - Math.floor(dayOfCycle / 36_524) + Math.floor(dayOfCycle / 146_096);
  const yearOfCycle = Math.floor((dayOfCycle - passedLeapDays) / 365);
  const dayOfYear = dayOfCycle - 365 * yearOfCycle - Math.floor(yearOfCycle / 4) + Math.floor(yearOfCycle / 100);
  const monthsSinceMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9;
  return {
    year: cycle * 400 + yearOfCycle + (month < 3 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthsSinceMarch + 2) / 5) + 1,
  };
}

/** How many days a month has. */
export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** The weekday of a day, 0 for Sunday. Day 0 was a Thursday. */
export function weekday(day: number): number {
  return modulo(day + 4, 7);
}
