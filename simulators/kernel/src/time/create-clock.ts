import { milliseconds } from './duration.ts';
import { checkMode, rateOf } from './mode.ts';
import { checkMoment, lastMoment } from './moment.ts';
import { createSleep } from './sleep.ts';
import { createSleepers } from './sleepers.ts';
import { realTime, realTimer, turn } from '../host.ts';
import type { Clock, LabClock } from './clock.ts';
import type { Engine } from '../engine.ts';
import type { ClockMode } from './mode.ts';

/** What the lab tells its clock, besides the engine. */
export interface ClockHost {
  /** How many calls are being answered: time doesn't jump over them. */
  readonly busy: () => number;
  /** Called before anybody is told that time has passed. @throws if that can't be kept. */
  readonly keep: () => void;
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
      const ring = (): void => {
        try {
          look();
          host.keep();
        } catch {
          // Likewise: whoever looks next fails again, and answers for it.
        }
        sleepers.wake(engine.time, { observers: true });
        arm();
      };
      stopAlarm = realTimer(Math.max(0, (first.until - now()) / rate), ring, sleepers.soonest() !== undefined);
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
