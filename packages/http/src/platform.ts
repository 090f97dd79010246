import type { Clock } from './clock.ts';

/** The longest delay that `setTimeout` understands; a longer one would fire at once. */
const longestDelay = 2 ** 31 - 1;

/** The platform's own time: the default of everything here that waits. With `chance`, all that is not deterministic. */
export const platformClock: Clock = {
  now: () => Date.now(),
  timer(delay, wake) {
    const timer = setTimeout(wake, Math.min(delay, longestDelay));
    return () => clearTimeout(timer);
  },
};

/** The platform's dice: a number from 0 up to, but not including, 1. */
export const chance = (): number => Math.random();
