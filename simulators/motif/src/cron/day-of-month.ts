import type { DayOfMonth } from './cron.ts';
import { CronError } from './error.ts';
import { DAY_OF_MONTH } from './field-rule.ts';
import { atomsOf, fieldOf } from './field.ts';
import { parseValue } from './value.ts';

/** Reads the day of the month, with `L`, `L-n`, `nW` and `LW` beside what all fields know. */
export function parseDayOfMonth(text: string): DayOfMonth {
  const plain: string[] = [];
  const beforeLast: number[] = [];
  const nearest: number[] = [];
  let lastWorkday = false;
  for (const atom of atomsOf(DAY_OF_MONTH, text)) {
    const last = /^L(?:-(\d+))?$/i.exec(atom);
    const workday = /^(\d+)W$/i.exec(atom);
    if (last !== null) beforeLast.push(daysBeforeLast(atom, last[1]));
    else if (workday?.[1] !== undefined) nearest.push(parseValue(DAY_OF_MONTH, workday[1]));
    else if (/^LW$/i.test(atom)) lastWorkday = true;
    else plain.push(atom);
  }
  return { ...fieldOf(DAY_OF_MONTH, plain), beforeLast, nearest, lastWorkday };
}

function daysBeforeLast(atom: string, digits = '0'): number {
  const days = Number(digits);
  if (days > 30) throw new CronError('day of month', `day of month: ${atom} goes back more than 30 days`);
  return days;
}
