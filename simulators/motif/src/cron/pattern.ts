import { DAY, dayNumber, LAST_YEAR, modulo } from '@labrig/simulator/calendar';
import type { Comb, Windows } from './comb.ts';

/** The second at which all searches end: by then the year 9999 is over in every zone. */
export const END = (dayNumber(LAST_YEAR + 1, 1, 1) + 2) * DAY;

/** One comb each for hour, minute and second: the seconds that lie in all three. */
export type Pattern = readonly [hour: Comb, minute: Comb, second: Comb];

/** The first second of `pattern` that is at least `from` and below `limit`. */
export function firstSecond(pattern: Pattern, from: number, limit: number): number | null {
  const [hour, minute, second] = pattern;
  for (let now = from; now < limit;) {
    // No seek passes over a second that lies in all three; where none of them moves, one is found.
    const next = second.seek(minute.seek(hour.seek(now)));
    if (next === now) return now;
    now = next;
  }
  return null;
}

/**
 * Whether a pattern has any second at all on days that lie in one of `days`. `0 %1440 5` has none in UTC: the minutes that
 * 1440 divides are midnights. Found out once, for otherwise every search would run to the year 9999.
 */
export function isAlive(pattern: Pattern, days: readonly Windows[]): boolean {
  const [hour, minute, second] = pattern;
  // Cheap, and settles all but contrived cases, which one common period of the three decides.
  if (areDisjoint(hour, minute) || areDisjoint(hour, second) || areDisjoint(minute, second)) return false;
  if (days.every((day) => pattern.some((comb) => areDisjoint(comb, day)))) return false;
  const begin = Math.max(hour.begin, minute.begin, second.begin);
  const period = commonPeriod(hour.period, commonPeriod(minute.period, second.period));
  return firstSecond(pattern, begin, Math.min(END, begin + period)) !== null;
}

/** Windows can only meet where they meet modulo the greatest common divisor of their periods. */
function areDisjoint(one: Windows, other: Windows): boolean {
  const divisor = commonDivisor(one.period, other.period);
  return one.opens.every((mine) =>
    other.opens.every((theirs) => {
      const ahead = modulo(theirs - mine, divisor);
      return ahead >= one.width && divisor - ahead >= other.width;
    }),
  );
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

/** The least common multiple, or END where it is larger. */
function commonPeriod(a: number, b: number): number {
  const factor = a / commonDivisor(a, b);
  return factor > END / b ? END : factor * b;
}
