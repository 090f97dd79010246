/** The last moment that has a date of four digits: 9999-12-31T23:59:59.999Z. Clocks end with it. */
export const lastMoment = 253_402_300_799_999;

/** @throws RangeError for what is no number, and for what lies after the year 9999. */
export function checkMoment(time: number): number {
  if (time <= lastMoment) return time;
  throw new RangeError(
    `a moment must be a number of milliseconds since 1970, at most ${lastMoment} (the end of the year 9999), got ${time}`,
  );
}
