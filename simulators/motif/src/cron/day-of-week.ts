import type { DayOfWeek, NthWeekday } from './cron.ts';
import { CronError } from './error.ts';
import { DAY_OF_WEEK } from './field-rule.ts';
import { atomsOf, fieldOf } from './field.ts';
import { parseValue } from './value.ts';

/** Reads the day of the week, with `L`, `dL` and `d#k` beside what all fields know. */
export function parseDayOfWeek(text: string): DayOfWeek {
  const plain: string[] = [];
  const last: number[] = [];
  const nth: NthWeekday[] = [];
  for (const atom of atomsOf(DAY_OF_WEEK, text)) {
    const lastWeekday = /^([a-z]{3}|\d+)L$/i.exec(atom);
    const nthWeekday = /^([a-z]+|\d+)#(\d+)$/i.exec(atom);
    if (lastWeekday?.[1] !== undefined) last.push(parseValue(DAY_OF_WEEK, lastWeekday[1]) % 7);
    else if (nthWeekday !== null) nth.push(nthOf(atom, nthWeekday));
    // A bare L is the last day of the week, not of the month.
    else if (/^L$/i.test(atom)) plain.push('SAT');
    else plain.push(atom);
  }
  return { ...fieldOf(DAY_OF_WEEK, plain), last, nth };
}

function nthOf(atom: string, match: RegExpExecArray): NthWeekday {
  const [, day = '', count = ''] = match;
  const nth = Number(count);
  if (nth < 1 || nth > 5) throw new CronError('day of week', `day of week: ${atom} is not one of #1 to #5`);
  return { weekday: parseValue(DAY_OF_WEEK, day) % 7, nth };
}
