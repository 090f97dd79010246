import type { Cron } from './cron.ts';
import { parseDayOfMonth } from './day-of-month.ts';
import { parseDayOfWeek } from './day-of-week.ts';
import { CronError } from './error.ts';
import { HOUR, MINUTE, MONTH, SECOND, YEAR } from './field-rule.ts';
import { parseField } from './field.ts';

/** No real expression comes near, and no work on one this long is felt. */
const MAX_LENGTH = 500;

/** Terms in seconds, minutes and hours multiply with each other when the next fire is sought. */
const MAX_MONOTONIC = 12;

const MACROS: ReadonlyMap<string, string> = new Map([
  ['@yearly', '0 0 1 1 *'],
  ['@annually', '0 0 1 1 *'],
  ['@monthly', '0 0 1 * *'],
  ['@weekly', '0 0 * * 0'],
  ['@daily', '0 0 * * *'],
  ['@midnight', '0 0 * * *'],
  ['@hourly', '0 * * * *'],
]);

/**
 * Parses an expression of Motif's cron dialect.
 *
 * | fields | meaning |
 * | --- | --- |
 * | 5 | minute, hour, day of month, month, day of week; the second is 0 |
 * | 6 | second, then as above |
 * | 7 | second, then as above, then year |
 * | 1 | one of `@yearly`, `@annually`, `@monthly`, `@weekly`, `@daily`, `@midnight`, `@hourly` |
 *
 * @param expression - at most 500 characters with at most 12 monotonic terms (`%n`, `k%n`).
 * @throws CronError that names the field.
 *
 * @example
 * parseCron('0 0 22 ? * MON-FRI').hour.values; // [22]
 */
export function parseCron(expression: string): Cron {
  if (expression.length > MAX_LENGTH) {
    throw new CronError('expression', `expression: longer than ${MAX_LENGTH} characters`);
  }
  const [second, minute, hour, dayOfMonth, month, dayOfWeek, year] = fieldsOf(expression.trim());
  const cron: Cron = {
    second: parseField(SECOND, second),
    minute: parseField(MINUTE, minute),
    hour: parseField(HOUR, hour),
    dayOfMonth: parseDayOfMonth(dayOfMonth),
    month: parseField(MONTH, month),
    dayOfWeek: parseDayOfWeek(dayOfWeek),
    year: parseField(YEAR, year),
  };
  const terms = Object.values(cron).reduce((sum, field) => sum + field.monotonic.length, 0);
  if (terms > MAX_MONOTONIC) {
    throw new CronError('expression', `expression: ${terms} terms with %, at most ${MAX_MONOTONIC} are allowed`);
  }
  return cron;
}

type Fields = [string, string, string, string, string, string, string];

/** Brings every form of an expression to seven fields. */
function fieldsOf(text: string): Fields {
  const tokens = (text.startsWith('@') && !/\s/.test(text) ? expansion(text) : text).split(/\s+/);
  if (tokens.length === 5) return ['0', ...tokens, '*'] as Fields;
  if (tokens.length === 6) return [...tokens, '*'] as Fields;
  if (tokens.length === 7) return tokens as Fields;
  const count = text === '' ? 'no fields' : tokens.length === 1 ? '1 field' : `${tokens.length} fields`;
  throw new CronError('expression', `expression: ${JSON.stringify(text)} has ${count}, 5, 6 or 7 are needed`);
}

function expansion(macro: string): string {
  // Letters of other alphabets that a lower-casing maps onto ASCII must not pass.
  const expanded = /^@[a-z]+$/i.test(macro) ? MACROS.get(macro.toLowerCase()) : undefined;
  if (expanded === undefined) {
    throw new CronError('expression', `expression: ${macro} is none of ${[...MACROS.keys()].join(', ')}`);
  }
  return expanded;
}
