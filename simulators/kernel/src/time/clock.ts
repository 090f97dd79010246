import { milliseconds } from './duration.ts';
import { isoTime, realTime, realTimer, turn } from '../host.ts';
import type { Duration } from './duration.ts';
import type { Engine } from '../engine.ts';

/**
 * How virtual time passes: `system` as real time does, a number that many times as fast, `paused` only by `advance`,
 * `auto` by itself to the next moment that somebody waits for, whenever nothing is going on (made for tests).
 */
export type ClockMode = 'system' | 'paused' | 'auto' | number;

/** The one clock of a lab. Clients can be given it: it has the two functions that they need. */
export interface Clock {
  readonly mode: ClockMode;
  /** Milliseconds since 1970 of virtual time. */
  now(): number;
  /**
   * Runs `wake` once after `delay` virtual milliseconds; returns the function that calls it off.
   *
   * @param label - who waits; `waiting` and the errors name it.
   */
  timer(delay: number, wake: () => void, label: string): () => void;
  /** Resolves after a span of virtual time; rejects when `signal` is aborted, or when the clock stands still for good. */
  sleep(duration: Duration, options?: SleepOptions): Promise<void>;
  /** Lets time pass: everything that falls due happens, in order, and everyone who waits is woken at their moment. */
  advance(duration: Duration): Promise<void>;
  /** Like `advance`, to a moment in milliseconds since 1970; a moment that is past changes nothing. */
  advanceTo(time: number): Promise<void>;
  setMode(mode: ClockMode): void;
  /** Who waits, and until when. */
  waiting(): readonly { readonly label: string; readonly until: number }[];
}

export interface SleepOptions {
  readonly signal?: AbortSignal;
  /** Who sleeps. Default: `a sleeper`. */
  readonly label?: string;
  /**
   * An observer follows time and doesn't stop it: a jump wakes it once, at its end, and `auto` doesn't jump for it. For what
   * shows the present to people, such as a live stream.
   */
  readonly observer?: boolean;
}

/** Somebody waits on a clock that is paused, and nobody moves it. */
export class FrozenClockError extends Error {
  override readonly name = 'FrozenClockError';

  constructor(sleepers: readonly { readonly label: string; readonly until: number }[]) {
    const names = sleepers.map(({ label, until }) => `${label} (until ${isoTime(until)})`).join(', ');
    super(`the clock is paused and nobody advances it; waiting: ${names}. Call clock.advance(…), or use the mode 'auto'.`);
  }
}

/** What the lab tells its clock, besides the engine. */
export interface ClockHost {
  /** How many calls are being answered: time doesn't jump over them. */
  readonly busy: () => number;
}

/** The clock as its lab uses it. */
export interface LabClock extends Clock {
  /** The world catches up with the clock. Called before anything is read or changed. */
  look(): void;
  /** Takes the engine's time as the present, after a snapshot was restored. */
  rebase(): void;
  /** Calls off every alarm: nobody is woken any more. */
  stop(): void;
}

interface Sleeper {
  readonly until: number;
  readonly label: string;
  readonly observer: boolean;
  readonly wake: () => void;
}

/** After so many real milliseconds on a paused clock that nobody moves, a sleeper is told. */
const patience = 5000;
/** A long jump hands the event loop back after so many real milliseconds, so that a server stays answerable. */
const slice = 40;

export function createClock(engine: Engine, host: ClockHost, initial: ClockMode): LabClock {
  let mode: ClockMode = initial;
  let base = engine.time;
  let anchor = realTime();
  let jumps: Promise<unknown> = Promise.resolve();
  let stopAlarm: (() => void) | undefined;
  let stepping = false;
  const sleepers: Sleeper[] = [];

  const rate = (): number => (mode === 'system' ? 1 : typeof mode === 'number' ? mode : 0);
  const now = (): number => Math.max(engine.time, base + (realTime() - anchor) * rate());
  const rebase = (): void => {
    base = engine.time;
    anchor = realTime();
  };
  const look = (): void => {
    if (rate() > 0) engine.settle(now());
  };

  const wakeDue = (observers: boolean): boolean => {
    let woken = false;
    for (let index = 0; index < sleepers.length && sleepers[index]!.until <= engine.time; ) {
      const sleeper = sleepers[index]!;
      if (sleeper.observer && !observers) {
        index += 1;
        continue;
      }
      sleepers.splice(index, 1);
      woken = true;
      sleeper.wake();
    }
    return woken;
  };
  const quiet = async (): Promise<void> => {
    do {
      await turn();
      await turn();
    } while (host.busy() > 0);
  };
  /** Settles in slices, so that a long jump doesn't hold the event loop. */
  const settle = async (target: number): Promise<void> => {
    while (engine.time < target) {
      const began = realTime();
      engine.settle(target, () => realTime() - began > slice);
      if (engine.time < target) await turn();
    }
    engine.settle(target);
  };
  const jump = async (target: number): Promise<void> => {
    for (;;) {
      const first = sleepers.find(({ observer }) => !observer);
      await settle(Math.min(target, Math.max(engine.time, first?.until ?? target)));
      if (wakeDue(false)) await quiet();
      else if (engine.time >= target) break;
    }
    rebase();
    if (wakeDue(true)) await quiet();
    arm();
  };
  const advanceTo = (time: () => number): Promise<void> => {
    const result = jumps.then(() => jump(time()));
    jumps = result.catch(() => undefined);
    return result;
  };

  /** In real time: an alarm for the soonest sleeper. In `auto`: a jump to it as soon as all is quiet. */
  const arm = (): void => {
    stopAlarm?.();
    stopAlarm = undefined;
    const [first] = sleepers;
    if (first && rate() > 0) {
      stopAlarm = realTimer(Math.max(0, (first.until - now()) / rate()), () => {
        look();
        wakeDue(true);
        arm();
      });
    }
    if (mode === 'auto' && !stepping && sleepers.some(({ observer }) => !observer)) void step();
  };
  const step = async (): Promise<void> => {
    stepping = true;
    await quiet();
    const first = sleepers.find(({ observer }) => !observer);
    if (first && mode === 'auto') await advanceTo(() => first.until);
    stepping = false;
    arm();
  };

  const timer: Clock['timer'] = (delay, wake, label) => enter({ until: now() + Math.max(0, delay), label, observer: false, wake });
  const enter = (sleeper: Sleeper): (() => void) => {
    const index = sleepers.findIndex(({ until }) => until > sleeper.until);
    sleepers.splice(index === -1 ? sleepers.length : index, 0, sleeper);
    arm();
    return () => {
      const place = sleepers.indexOf(sleeper);
      if (place !== -1) sleepers.splice(place, 1);
    };
  };
  const waiting: Clock['waiting'] = () => sleepers.map(({ label, until }) => ({ label, until }));

  const sleep: Clock['sleep'] = (duration, { signal, label = 'a sleeper', observer = false } = {}) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const leave = (): void => {
        cancel();
        stopWatch();
        signal?.removeEventListener('abort', aborted);
      };
      const aborted = (): void => {
        leave();
        reject(signal?.reason as Error);
      };
      const watch = (time: number): (() => void) =>
        realTimer(patience, () => {
          if (mode !== 'paused' || observer) return;
          if (engine.time !== time) {
            stopWatch = watch(engine.time);
            return;
          }
          const names = waiting();
          leave();
          reject(new FrozenClockError(names));
        });
      const wake = (): void => {
        leave();
        resolve();
      };
      const cancel = enter({ until: now() + milliseconds(duration), label, observer, wake });
      let stopWatch = watch(engine.time);
      signal?.addEventListener('abort', aborted);
    });

  return {
    get mode() {
      return mode;
    },
    now,
    look,
    stop() {
      sleepers.length = 0;
      arm();
    },
    rebase() {
      rebase();
      arm();
    },
    timer,
    sleep,
    advance: (duration) => {
      const span = milliseconds(duration);
      return advanceTo(() => now() + span);
    },
    advanceTo: (time) => advanceTo(() => time),
    setMode(next) {
      if (typeof next === 'number' && !(next > 0 && next <= 1e6)) {
        throw new RangeError(`a clock's rate must be above 0 and at most 1,000,000, got ${next}`);
      }
      look();
      rebase();
      mode = next;
      arm();
    },
    waiting,
  };
}
