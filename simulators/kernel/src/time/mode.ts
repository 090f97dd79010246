/**
 * How virtual time passes: `system` as real time does, a number that many times as fast, `paused` only by `advance`,
 * `auto` by itself to the next moment that somebody waits for, whenever nothing is going on (made for tests).
 */
export type ClockMode = 'system' | 'paused' | 'auto' | number;

/** How many virtual milliseconds pass in a real one. */
export function rateOf(mode: ClockMode): number {
  if (mode === 'system') return 1;
  return typeof mode === 'number' ? mode : 0;
}

/** @throws RangeError for what is no mode. */
export function checkMode(mode: ClockMode): ClockMode {
  if (typeof mode === 'number' && !(mode > 0 && mode <= 1e6)) {
    throw new RangeError(`a clock's rate must be above 0 and at most 1,000,000, got ${mode}`);
  }
  if (typeof mode !== 'number' && !['system', 'paused', 'auto'].includes(mode)) {
    throw new RangeError(`a clock's mode must be system, paused, auto or a number, got ${String(mode)}`);
  }
  return mode;
}
