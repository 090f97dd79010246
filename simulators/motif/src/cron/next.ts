import { DAY, spanAt } from '@labrig/simulator/calendar';
import type { Cron } from './cron.ts';
import { nextDay } from './next-day.ts';
import { END } from './pattern.ts';
import { nextTime } from './times.ts';

/** Where an expression's times count from. */
export interface CronFrame {
  /** IANA name of the zone in which the fixed fields read the clock. */
  readonly zone: string;
  /**
   * The start of the recording in milliseconds since 1970, for an expression that is `camera_relative`. The seconds
   * since then are read as if they were seconds since 1970. Default: absolute, the wall clock.
   */
  readonly epoch?: number;
}

/** More than two offsets can differ by, in seconds. */
const SLACK = 2 * DAY;

/**
 * The first moment at or after `from` at which an expression fires; null if it never does, up to the end of the year 9999
 * (of the elapsed calendar, if relative). The moment is a whole number of seconds after the epoch. Nothing fires before
 * the epoch.
 *
 * In the hour that a zone skips nothing fires; in the hour that it repeats everything fires twice.
 *
 * @param from - milliseconds since 1970.
 * @returns milliseconds since 1970.
 * @throws RangeError if the platform does not know the zone.
 *
 * @example
 * nextFire(parseCron('30 4 * * *'), 0, { zone: 'UTC' }); // 16_200_000
 * nextFire(parseCron('%7 * * ? * *'), 1_500, { zone: 'UTC', epoch: 1_000 }); // 8_000
 */
export function nextFire(cron: Cron, from: number, frame: CronFrame): number | null {
  const epoch = frame.epoch ?? 0;
  let second = Math.max(0, Math.floor((from - epoch) / 1000));
  // Asked of the sum that will be returned, so that a fraction in the epoch can't round a fire away.
  if (epoch + second * 1000 < from) second += 1;
  const fire = nextSecond(cron, second, frame.zone);
  return fire === null ? null : epoch + fire * 1000;
}

/**
 * Dates and times of day take turns, each skipping to its own next match, within stretches of one offset. That is all
 * that a change of the clocks needs: local seconds that don't exist lie in no stretch, repeated ones in two.
 */
function nextSecond(cron: Cron, from: number, zone: string): number | null {
  for (let second = from; second < END;) {
    const { offset, end } = spanAt(zone, second);
    const today = Math.floor((second + offset) / DAY);
    const day = nextDay(cron, today) ?? Infinity;
    if (day > today) {
      const midnight = day * DAY - offset;
      if (midnight < end) second = midnight;
      // A clock set back soon may show an earlier day once more, so what comes within the slack isn't jumped over.
      else second = end <= second + SLACK ? end : Math.max(end, midnight - SLACK);
      continue;
    }
    const time = nextTime(cron, offset, second, Math.min(end, END));
    if (time !== null && Math.floor((time + offset) / DAY) === day) return time;
    second = time ?? end;
  }
  return null;
}
