import type { Duration } from './duration.ts';
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
