import { FrozenClockError } from './frozen.ts';
import { milliseconds } from './duration.ts';
import { checkMoment } from './moment.ts';
import { realTimer } from '../host.ts';
import type { Clock } from './clock.ts';
import type { Engine } from '../engine.ts';
import type { ClockMode } from './mode.ts';
import type { Sleeper, Sleepers } from './sleepers.ts';

/** After so many real milliseconds on a paused clock that nobody moves, a sleeper is told. */
const patience = 5000;

/** What sleeping needs of the clock. */
export interface Bed extends Pick<Clock, 'now' | 'waiting'> {
  readonly engine: Engine;
  readonly sleepers: Sleepers;
  readonly enter: Sleepers['add'];
  readonly mode: () => ClockMode;
}

/** `clock.sleep`: a sleeper as a promise, which an aborted signal and a clock that stands still reject. */
export function createSleep({ engine, sleepers, enter, now, waiting, mode }: Bed): Clock['sleep'] {
  return (duration, { signal, label = 'a sleeper', observer = false } = {}) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const until = checkMoment(now() + milliseconds(duration));
      const leave = (): void => {
        cancel();
        stopWatch();
        signal?.removeEventListener('abort', aborted);
      };
      const aborted = (): void => {
        leave();
        reject(signal?.reason as Error);
      };
      const wake = (): void => {
        leave();
        resolve();
      };
      const watch = (time: number): (() => void) => realTimer(patience, () => check(time), !observer);
      const check = (time: number): void => {
        if (observer || !sleepers.has(sleeper)) return;
        if (mode() !== 'paused' || engine.time !== time) {
          stopWatch = watch(engine.time);
          return;
        }
        const names = waiting();
        leave();
        reject(new FrozenClockError(names));
      };
      const sleeper: Sleeper = { until, label, observer, wake };
      const cancel = enter(sleeper);
      let stopWatch = watch(engine.time);
      signal?.addEventListener('abort', aborted);
    });
}
