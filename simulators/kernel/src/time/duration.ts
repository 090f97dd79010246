/** A span of virtual time: milliseconds, or its parts added up. */
export type Duration =
  | number
  | {
      readonly days?: number;
      readonly hours?: number;
      readonly minutes?: number;
      readonly seconds?: number;
      readonly milliseconds?: number;
    };

const parts = ['days', 'hours', 'minutes', 'seconds', 'milliseconds'];

/**
 * A span in milliseconds.
 *
 * @throws RangeError if it is negative or not finite, or has a part that isn't one.
 * @example
 * milliseconds({ minutes: 1, seconds: 30 }); // 90000
 */
export function milliseconds(duration: Duration): number {
  const strange =
    typeof duration === 'object' ? Object.keys(duration).find((part) => !parts.includes(part)) : undefined;
  if (strange !== undefined) throw new RangeError(`a duration has no ${strange}; it has ${parts.join(', ')}`);
  const span =
    typeof duration === 'number'
      ? duration
      : (((duration.days ?? 0) * 24 + (duration.hours ?? 0)) * 60 + (duration.minutes ?? 0)) * 60_000 +
        (duration.seconds ?? 0) * 1000 +
        (duration.milliseconds ?? 0);
  if (!(span >= 0 && span < Infinity))
    throw new RangeError(`a duration must be finite and not negative, got ${span} ms`);
  return span;
}
