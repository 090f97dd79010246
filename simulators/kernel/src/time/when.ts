import { lastMoment } from './moment.ts';
import { parseTime } from '../host.ts';

/**
 * A moment as people write it down: so long after the first moment of a lab (`+00:05`, hours and minutes; `+1d 02:00:00`) or before
 * it (`-3d`), or a date with its zone (`2026-03-02T09:00:00Z`).
 */
export type When = string;

const span = /^([+-])(?:(\d{1,5})d)?(?:(?<=d) )?(?:(\d{1,2}):([0-5]\d)(?::([0-5]\d(?:\.\d{1,3})?))?)?$/;
const date = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))?$/;

/** What is read, for messages. */
const whenExamples =
  '+00:05 (hours and minutes after the start), +1d 02:00:00, -3d or a date with its zone such as 2026-03-02T09:00:00Z';

/**
 * The moment in milliseconds since 1970; a date without a time is its midnight in UTC.
 *
 * @param start - the first moment of the lab.
 * @throws RangeError for a text that says no moment, and for a moment after the year 9999.
 * @example
 * momentOf('+00:05', start) === start + 300_000;
 */
export function momentOf(when: When, start: number): number {
  const [match, sign, days = '0', hours = '0', minutes = '0', seconds = '0'] = span.exec(when) ?? [];
  if (match !== undefined && match.length > 1) {
    const length = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
    return checked(start + Math.round(length * 1000) * (sign === '-' ? -1 : 1), when);
  }
  return checked(date.test(when) ? existing(when) : Number.NaN, when);
}

/** A day that its month lacks is taken for one of the next month by some platforms. */
function existing(when: When): number {
  const time = parseTime(when) ?? Number.NaN;
  const day = Number(when.slice(8, 10));
  const year = Number(when.slice(0, 4));
  const month = Number(when.slice(5, 7));
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= length ? time : Number.NaN;
}

function checked(time: number, when: When): number {
  if (time <= lastMoment) return time;
  throw new RangeError(`${JSON.stringify(when)} is no moment: write ${whenExamples}`);
}
