import { milliseconds } from './duration.ts';
import { checkMode, rateOf } from './mode.ts';
import { checkMoment, lastMoment } from './moment.ts';
import { createSleep } from './sleep.ts';
import { createSleepers } from './sleepers.ts';
import { realTime, realTimer, turn } from '../host.ts';
import type { Duration } from './duration.ts';
import type { Engine } from '../engine.ts';
import type { ClockMode } from './mode.ts';

/** The one clock of a lab. Clients can be given it: it has the two functions that they need. */
export interface Clock {
  readonly mode: ClockMode;
  /** Milliseconds since 1970 of virtual time. */
  now(): number;
  /**
   * Runs `wake` once after `delay` virtual milliseconds; returns the function that calls it off. A moment after the year 9999
   * never comes.
   *
   * @param label - who waits; `waiting` and the errors name it.
   */
  timer(delay: number, wake: () => void, label: string): () => void;
  /** Resolves after a span of virtual time; rejects when `signal` is aborted, or when the clock stands still for good. */
  sleep(duration: Duration, options?: SleepOptions): Promise<void>;
  /**
   * Lets time pass: everything that falls due happens, in order, and everyone who waits is woken at their moment. One at a
   * time: the next starts where the one before ended. A reset, a restore or a close of the lab ends it early.
   *
   * @throws RangeError for a span that is none, or that ends after the year 9999.
   */
  advance(duration: Duration): Promise<void>;
  /** Like `advance`, to a moment in milliseconds since 1970; a moment that is past changes nothing. */
  advanceTo(time: number): Promise<void>;
  /** @throws RangeError for what is no mode. */
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

/** What the lab tells its clock, besides the engine. */
export interface ClockHost {
  /** How many calls are being answered: time doesn't jump over them. */
  readonly busy: () => number;
  /** Called before anybody is told that time has passed. @throws if that can't be kept. */
  readonly keep: () => void;
}

/** The clock as its lab uses it. */
export interface LabClock extends Clock {
  /** The world catches up with the clock. Called before anything is read or changed. */
  look(): void;
  /**
   * Takes the engine's time as the present, after a snapshot was restored: whoever makes time pass gives up, and a sleep that
   * had a second to go still has.
   *
   * @param before - what time it was until now.
   */
  rebase(before: number): void;
  /** Calls off every alarm: nobody is woken any more. */
  stop(): void;
  /** Calls `listener` whenever time jumped, or passes otherwise from now on. */
  onTurn(listener: () => void): void;
}

/** A long jump hands the event loop back after so many real milliseconds, so that a server stays answerable. */
const slice = 40;

/** So many turns of the event loop in a row with nothing going on: whoever got an answer has read it, and asked the next. */
const calmTurns = 3;

/** @param present - what time it is, which may be later than the engine's: then the world catches up when somebody looks. */
export function createClock(engine: Engine, host: ClockHost, initial: ClockMode, present = engine.time): LabClock {
  let mode: ClockMode = checkMode(initial);
  let base = checkMoment(Math.max(engine.time, present));
  let anchor = realTime();
  let jumps: Promise<unknown> = Promise.resolve();
  let stopAlarm: (() => void) | undefined;
  let stepping = false;
  /** Counts what ends a jump: a state that was replaced, a lab that was closed. */
  let era = 0;
  const sleepers = createSleepers();
  const listeners = new Set<() => void>();
  const turned = (): void => {
    for (const listener of listeners) listener();
  };

  const now = (): number => Math.max(engine.time, base + (realTime() - anchor) * rateOf(mode));
  const goOnFrom = (time: number): void => {
    base = time;
    anchor = realTime();
  };
  /** Settles for a while; `false`: there is more to do, and the event loop wants its turn. */
  const settle = (target: number): boolean => {
    const began = realTime();
    return engine.settle(target, () => realTime() - began > slice);
  };
  /** A clock that is set faster than its events can happen falls behind; whoever looks never waits longer than a slice. */
  const look = (): void => {
    if (!settle(rateOf(mode) > 0 ? now() : engine.time) && typeof mode === 'number') goOnFrom(engine.time);
  };

  const ending =
    (current = era): (() => boolean) =>
    () =>
      era !== current;
  const quiet = async (): Promise<void> => {
    const isOver = ending();
    for (let calm = 0; calm < calmTurns && !isOver(); calm = host.busy() > 0 ? 0 : calm + 1) await turn();
  };
  const wakeUp = (observers: boolean): boolean => {
    host.keep();
    return sleepers.wake(engine.time, { observers });
  };
  const jump = async (target: number): Promise<void> => {
    const isOver = ending();
    while (!isOver()) {
      const stop = Math.max(engine.time, sleepers.soonest()?.until ?? target);
      if (!settle(Math.min(target, stop))) await turn();
      else if (wakeUp(false)) await quiet();
      else if (engine.time >= target) break;
    }
    if (isOver()) return;
    goOnFrom(now());
    if (wakeUp(true)) await quiet();
    arm();
    turned();
  };
  const passTo = (target: () => number): Promise<void> => {
    const result = jumps.then(() => jump(target()));
    jumps = result.catch(() => undefined);
    return result;
  };

  /** In real time: an alarm for the soonest sleeper. In `auto`: a jump to it as soon as all is quiet. */
  const arm = (): void => {
    stopAlarm?.();
    stopAlarm = undefined;
    const [first] = sleepers.all();
    const rate = rateOf(mode);
    if (first && rate > 0) {
      stopAlarm = realTimer(Math.max(0, (first.until - now()) / rate), () => {
        try {
          look();
          host.keep();
        } catch {
          // Likewise: whoever looks next fails again, and answers for it.
        }
        sleepers.wake(engine.time, { observers: true });
        arm();
      });
    }
    // A rule that fails is told to whoever looks next; here is nobody to tell.
    if (mode === 'auto' && !stepping && sleepers.soonest()) step().catch(() => undefined);
  };
  const step = async (): Promise<void> => {
    stepping = true;
    try {
      const isOver = ending();
      await quiet();
      // Who waited may be gone when the jumps before this one have ended.
      if (!isOver()) await passTo(() => (mode === 'auto' ? sleepers.soonest()?.until : undefined) ?? now());
    } finally {
      stepping = false;
    }
    arm();
  };

  const enter: typeof sleepers.add = (sleeper) => {
    const cancel = sleepers.add(sleeper);
    arm();
    return cancel;
  };
  const timer: Clock['timer'] = (delay, wake, label) => {
    const until = now() + Math.max(0, delay);
    return until <= lastMoment ? enter({ until, label, observer: false, wake }) : () => undefined;
  };
  const waiting: Clock['waiting'] = () => sleepers.all().map(({ label, until }) => ({ label, until }));

  const sleep = createSleep({ engine, sleepers, enter, now, waiting, mode: () => mode });

  return {
    get mode() {
      return mode;
    },
    now,
    look,
    stop() {
      era += 1;
      sleepers.clear();
      arm();
    },
    rebase(before) {
      era += 1;
      sleepers.shift(engine.time - before);
      goOnFrom(engine.time);
      arm();
      turned();
    },
    onTurn(listener) {
      listeners.add(listener);
    },
    timer,
    sleep,
    async advance(duration) {
      const span = milliseconds(duration);
      await passTo(() => checkMoment(now() + span));
    },
    async advanceTo(time) {
      checkMoment(time);
      await passTo(() => time);
    },
    setMode(next) {
      checkMode(next);
      look();
      goOnFrom(now());
      mode = next;
      host.keep();
      arm();
      turned();
    },
    waiting,
  };
}
