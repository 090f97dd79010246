import { DAY, dayNumber } from './calendar.ts';

/** A zone's distance from UTC at a second since 1970, in seconds, positive to the east. */
export type OffsetAt = (second: number) => number;

/**
 * Reads a zone's offset off the platform's zone database, by asking what a wall clock shows there. A few µs per question.
 *
 * @throws RangeError if the platform does not know the zone.
 */
export function wallClock(zone: string): OffsetAt {
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (second) => {
    const shown: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
    for (const { type, value } of format.formatToParts(second * 1000)) shown[type] = Number(value);
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second: seconds = 0 } = shown;
    return dayNumber(year, month, day) * DAY + hour * 3600 + minute * 60 + seconds - second;
  };
}
