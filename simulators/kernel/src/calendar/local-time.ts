import { DAY } from './calendar.ts';
import { spanAt } from './zone.ts';

/** What a wall clock and the calendar beside it show. */
export interface LocalTime {
  /** The day's number, as `dayNumber` has it. */
  readonly day: number;
  /** Seconds since midnight by the clock's face, 0 to 86,399. */
  readonly second: number;
}

/** What the clocks of `zone` show at `second` since 1970. */
export function localTime(second: number, zone: string): LocalTime {
  const local = second + spanAt(zone, second).offset;
  const day = Math.floor(local / DAY);
  return { day, second: local - day * DAY };
}

/**
 * The second since 1970 at which the clocks of `zone` show this. What is shown twice in autumn is the first of the two; what is
 * left out in spring is as much later as the clocks jump.
 */
export function instantOf({ day, second }: LocalTime, zone: string): number {
  const local = day * DAY + second;
  const early = local - spanAt(zone, Math.max(0, local - DAY)).offset;
  if (spanAt(zone, Math.max(0, early)).offset === local - early) return early;
  const late = local - spanAt(zone, Math.max(0, local + DAY)).offset;
  return spanAt(zone, Math.max(0, late)).offset === local - late ? late : early;
}
