import { expect, test } from 'vitest';
import { CronError, parseCron } from './index.ts';
import type { CronFieldName } from './error.ts';

function refusal(expression: string): CronError {
  try {
    parseCron(expression);
  } catch (error) {
    if (error instanceof CronError) return error;
    throw error;
  }
  throw new Error(`${expression} was accepted`);
}

const FIELDS: readonly CronFieldName[] = ['second', 'minute', 'hour', 'day of month', 'month', 'day of week', 'year'];

/** Seven fields, of which all but one are unrestricted. */
function only(field: CronFieldName, text: string): string {
  return FIELDS.map((name) => (name === field ? text : '*')).join(' ');
}

test.each<[CronFieldName, string, string]>([
  ['hour', '99', 'hour 99 is outside 0-23'],
  ['second', '60', 'second 60 is outside 0-59'],
  ['minute', '5-60', 'minute 60 is outside 0-59'],
  ['hour', '24/2', 'hour 24 is outside 0-23'],
  ['day of month', '0', 'day of month 0 is outside 1-31'],
  ['day of month', '32', 'day of month 32 is outside 1-31'],
  ['month', '0', 'month 0 is outside 1-12'],
  ['month', '13', 'month 13 is outside 1-12'],
  ['day of week', '8', 'day of week 8 is outside 0-7'],
  ['year', '1969', 'year 1969 is outside 1970-9999'],
  ['year', '10000', 'year 10000 is outside 1970-9999'],
  ['minute', '-5', 'minute -5 is outside 0-59'],
  ['second', '?', 'second: ? is not allowed here'],
  ['minute', '?', 'minute: ? is not allowed here'],
  ['hour', '?', 'hour: ? is not allowed here'],
  ['month', '?', 'month: ? is not allowed here'],
  ['year', '?', 'year: ? is not allowed here'],
  ['second', '*,5', 'second: * must stand alone, not in *,5'],
  ['day of week', '1,?', 'day of week: ? must stand alone, not in 1,?'],
  ['day of month', '?,*', 'day of month: ? must stand alone, not in ?,*'],
  ['minute', '1,,2', 'minute: 1,,2 has an empty item'],
  ['minute', ',1', 'minute: ,1 has an empty item'],
  ['hour', '1,', 'hour: 1, has an empty item'],
  ['second', '*/0', 'second: */0 has a step of 0, at least 1 is needed'],
  ['day of month', '1-9/00', 'day of month: 1-9/00 has a step of 0, at least 1 is needed'],
  ['day of week', '%2', 'day of week: % is not allowed here'],
  ['day of week', '1%2', 'day of week: % is not allowed here'],
  ['second', '%1', 'second: %1 has a period below 2'],
  ['year', '%0', 'year: %0 has a period below 2'],
  ['hour', '7%1', 'hour: 7%1 has a period below 2'],
  ['minute', '%', 'minute: % is not of the form %n or k%n'],
  ['minute', '5%', 'minute: 5% is not of the form %n or k%n'],
  ['minute', '-5%7', 'minute: -5%7 is not of the form %n or k%n'],
  ['minute', '1-5%7', 'minute: 1-5%7 is not of the form %n or k%n'],
  ['month', 'JAN%7', 'month: JAN%7 is not of the form %n or k%n'],
  ['second', '%100000000000', 'second: %100000000000 has a number above 99999999999'],
  ['day of week', '1#0', 'day of week: 1#0 is not one of #1 to #5'],
  ['day of week', 'FRI#6', 'day of week: FRI#6 is not one of #1 to #5'],
  ['day of week', '8#1', 'day of week 8 is outside 0-7'],
  ['day of week', '8L', 'day of week 8 is outside 0-7'],
  ['day of week', '3W', 'day of week: 3W is not understood'],
  ['day of week', 'L-2', 'day of week: L is none of SUN, MON, TUE, WED, THU, FRI, SAT'],
  ['day of month', '0W', 'day of month 0 is outside 1-31'],
  ['day of month', '32W', 'day of month 32 is outside 1-31'],
  ['day of month', 'L-31', 'day of month: L-31 goes back more than 30 days'],
  ['day of month', '5L', 'day of month: 5L is not understood'],
  ['day of month', '5#2', 'day of month: 5#2 is not understood'],
  ['second', 'L', 'second: L is not a number'],
  ['minute', 'L', 'minute: L is not a number'],
  ['hour', 'L-1', 'hour: L is not a number'],
  ['month', 'L', 'month: L is none of JAN, FEB, MAR, APR, MAY, JUN, JUL, AUG, SEP, OCT, NOV, DEC'],
  ['year', 'L', 'year: L is not a number'],
  ['day of week', 'SOL', 'day of week: SOL is none of SUN, MON, TUE, WED, THU, FRI, SAT'],
  ['day of week', 'MONDAY', 'day of week: MONDAY is none of SUN, MON, TUE, WED, THU, FRI, SAT'],
  ['hour', 'MON', 'hour: MON is not a number'],
  ['day of week', '\u017FUN', 'day of week: \u017FUN is not understood'],
  ['hour', '1-2-3', 'hour: 1-2-3 is not understood'],
  ['hour', '*-5', 'hour: *-5 is not understood'],
  ['hour', '5-', 'hour: 5- is not understood'],
  ['hour', '*/', 'hour: */ is not understood'],
  ['hour', '1.5', 'hour: 1.5 is not understood'],
])('refuses a %s of %s', (field, text, message) => {
  const error = refusal(only(field, text));
  expect(error.field).toBe(field);
  expect(error.message).toBe(message);
});

test.each([
  ['', 'expression: "" has no fields, 5, 6 or 7 are needed'],
  ['  \t', 'expression: "" has no fields, 5, 6 or 7 are needed'],
  ['17', 'expression: "17" has 1 field, 5, 6 or 7 are needed'],
  ['* * * *', 'expression: "* * * *" has 4 fields, 5, 6 or 7 are needed'],
  ['* * * * * * * *', 'expression: "* * * * * * * *" has 8 fields, 5, 6 or 7 are needed'],
  ['@hourly *', 'expression: "@hourly *" has 2 fields, 5, 6 or 7 are needed'],
  ['@reboot', 'expression: @reboot is none of @yearly, @annually, @monthly, @weekly, @daily, @midnight, @hourly'],
  [
    '@wee\u212Aly',
    'expression: @wee\u212Aly is none of @yearly, @annually, @monthly, @weekly, @daily, @midnight, @hourly',
  ],
  [' '.repeat(501), 'expression: longer than 500 characters'],
  [`${'%2,'.repeat(12)}%2 * * * *`, 'expression: 13 terms with %, at most 12 are allowed'],
])('refuses the expression %j', (expression, message) => {
  const error = refusal(expression);
  expect(error.field).toBe('expression');
  expect(error.message).toBe(message);
});

test.each([
  ['@yearly', '0 0 1 1 *'],
  ['@annually', '0 0 1 1 *'],
  ['@Monthly', '0 0 1 * *'],
  ['@weekly', '0 0 * * 0'],
  ['@daily', '0 0 * * *'],
  ['@midnight', '0 0 * * *'],
  [' @HOURLY ', '0 * * * *'],
  ['5 4 * * *', '0 5 4 * * *'],
  ['5 4 * * *', '0 5 4 * * * *'],
  ['\t5  4 *\n* * ', '5 4 * * *'],
  ['09 06 * * *', '9 6 * * *'],
  ['0 0 * jan-Mar mon-fri', '0 0 * 1-3 1-5'],
  ['0 0 l,lw,3w,l-02 * 5l,fri#2', '0 0 L,LW,3W,L-2 * FRIL,5#2'],
  ['0 0 ? * L', '0 0 ? * SAT'],
  ['0 0 ? * 5-7', '0 0 ? * 0,5,6'],
  ['0 0 ? * 0-7', '0 0 ? * 0-6'],
  ['0 0 ? * 7-2', '0 0 ? * 0,1,2'],
  ['0 0 ? * 7', '0 0 ? * 0'],
  ['0 0 ? * 7/2', '0 0 ? * 0,2,4,6'],
  ['0 0 ? * 3-7/2', '0 0 ? * 0,3,5'],
  ['0 0 ? * 7-07', '0 0 ? * 0'],
  ['0 0 ? * 7-7', '0 0 ? * 0'],
  ['0 0 ? * SAT-SUN', '0 0 ? * 0,6'],
  ['0 0 ? * 7L,7#2', '0 0 ? * 0L,0#2'],
  ['0 0 ? * 5-2/2', '0 0 ? * 0,2,5'],
  ['5-5 22-2 * * *', '5 0,1,2,22,23 * * *'],
  ['50-5/5 * * * *', '0,5,50,55 * * * *'],
  ['5-9/99 * * * *', '5 * * * *'],
  ['10-20/4,7,7 * * * *', '7,10,14,18 * * * *'],
  ['50/4 * * * *', '50,54,58 * * * *'],
  ['*/25,7 * * * *', '0,7,25,50 * * * *'],
  ['0 0 ? NOV-FEB *', '0 0 ? 1,2,11,12 *'],
  ['0 0 30-2 * *', '0 0 1,2,30,31 * *'],
  ['%007 * * * *', '0%7 * * * *'],
])('%j means the same as %j', (expression, same) => {
  expect(parseCron(expression)).toEqual(parseCron(same));
});

test('a parsed expression is plain data', () => {
  const cron = parseCron('0,%7 */5 22-2 L-2,15W,LW,3 * 5L,6#3,MON 2027-2031/2');
  expect(JSON.parse(JSON.stringify(cron))).toEqual(cron);
  expect(cron.dayOfWeek).toEqual({ any: false, values: [1], monotonic: [], last: [5], nth: [{ weekday: 6, nth: 3 }] });
});

test('only * and ? alone leave a field unrestricted', () => {
  expect(parseCron('* * ? * *').dayOfMonth.any).toBe(true);
  expect(parseCron('* * */1 * 0-6').dayOfMonth.any).toBe(false);
  expect(parseCron('* * */1 * 0-6').dayOfWeek.any).toBe(false);
});
