import type { Clock } from '@labrig/http';

/** Longer waits than this, in milliseconds, are time limits; shorter ones are those before the next attempt. */
const limit = 10_000;

/**
 * Time for a client whose connections are real: waits before the next attempt are over at once, and a time limit passes as soon
 * as there is nothing more to wait for. Nobody sleeps, and no limit passes while an answer is on its way.
 *
 * @param struck - resolves when a server has said all that it is going to say; absent: it always says something.
 */
export function wireClock(struck?: () => Promise<void>): Clock {
  let now = Date.UTC(2026, 2, 2);
  const later = (delay: number, wake: () => void): void => {
    now += delay;
    wake();
  };
  return {
    now: () => now,
    timer(delay, wake) {
      let isOff = false;
      const ring = (): void => {
        if (!isOff) later(delay, wake);
      };
      if (delay < limit) setImmediate(ring);
      else void struck?.().then(() => setImmediate(ring));
      return () => {
        isOff = true;
      };
    },
  };
}
