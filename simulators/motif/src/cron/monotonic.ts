import type { Monotonic } from './cron.ts';
import { CronError } from './error.ts';
import { DAY_OF_WEEK, type FieldRule } from './field-rule.ts';

/** So many days are, in seconds, still an exact number; so many seconds are over 3,000 years. */
const MAX_COUNT = 99_999_999_999;

/**
 * Reads `%n` or `k%n`.
 *
 * @throws CronError in the day of week, without a number, with a period below 2, or with a number above 99,999,999,999.
 */
export function parseMonotonic(rule: FieldRule, atom: string): Monotonic {
  if (rule === DAY_OF_WEEK) throw new CronError(rule.name, `${rule.name}: % is not allowed here`);
  const match = /^(\d*)%(\d+)$/.exec(atom);
  if (match === null) throw new CronError(rule.name, `${rule.name}: ${atom} is not of the form %n or k%n`);
  const term = { offset: Number(match[1]), period: Number(match[2]) };
  if (term.period < 2) throw new CronError(rule.name, `${rule.name}: ${atom} has a period below 2`);
  if (Math.max(term.offset, term.period) > MAX_COUNT) {
    throw new CronError(rule.name, `${rule.name}: ${atom} has a number above ${MAX_COUNT}`);
  }
  return term;
}
