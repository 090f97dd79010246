import type { CronFieldName } from './error.ts';

/** What a field of the expression may hold. */
export interface FieldRule {
  readonly name: CronFieldName;
  readonly min: number;
  readonly max: number;
  /** Where a wrapping range turns round, and where `*` and `a/s` end; `max` but for the day of week, where 7 is 0 again. */
  readonly last: number;
  /** Names of the values from `min` on, in capitals. */
  readonly names: readonly string[];
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

export const SECOND: FieldRule = { name: 'second', min: 0, max: 59, last: 59, names: [] };
export const MINUTE: FieldRule = { name: 'minute', min: 0, max: 59, last: 59, names: [] };
export const HOUR: FieldRule = { name: 'hour', min: 0, max: 23, last: 23, names: [] };
export const DAY_OF_MONTH: FieldRule = { name: 'day of month', min: 1, max: 31, last: 31, names: [] };
export const MONTH: FieldRule = { name: 'month', min: 1, max: 12, last: 12, names: MONTHS };
export const DAY_OF_WEEK: FieldRule = { name: 'day of week', min: 0, max: 7, last: 6, names: WEEKDAYS };
export const YEAR: FieldRule = { name: 'year', min: 1970, max: 9999, last: 9999, names: [] };
