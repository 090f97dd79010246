import type { Clock } from './clock.ts';
import { AbortedError } from './errors/aborted-error.ts';
import { duration } from './errors/duration.ts';
import { TimeoutError } from './errors/timeout-error.ts';
import { platformClock } from './platform.ts';
import { watch } from './watch.ts';

type Falsy = false | 0 | 0n | '' | null | undefined;

/** What is waited for, and for how long. */
export interface Poll<Value> {
  /**
   * Looks once. Anything truthy ends the wait and is its result; what it throws ends the wait too. It is given a signal that
   * is aborted as soon as nobody waits any more; pass it on to the call.
   */
  readonly poll: (signal: AbortSignal) => Value | Promise<Value>;
  /** Milliseconds from the end of one look to the begin of the next. Default 1,000. */
  readonly every?: number;
  /** Milliseconds in all, the looks included. 0 and `Infinity` mean none. Default 60,000. */
  readonly timeout?: number;
  /** Default: the platform's time. */
  readonly clock?: Clock;
  readonly signal?: AbortSignal | undefined;
  /** What is waited for, for the error and for the clock: `camera FAKE0 records`. */
  readonly label: string;
}

/**
 * Waits until something is so. It looks at once, then again and again, never twice at a time.
 *
 * @returns the first truthy value.
 * @throws TimeoutError with the label as `operationId` and the number of looks as `attempts`; AbortedError if the signal is
 * aborted; whatever `poll` throws.
 * @example
 * await waitUntil({ poll: () => camera.isRecording(), every: 500, timeout: 10_000, label: 'camera FAKE0 records' });
 */
export async function waitUntil<Value>({
  poll,
  every = 1000,
  timeout = 60_000,
  clock = platformClock,
  signal,
  label,
}: Poll<Value>): Promise<Exclude<Value, Falsy>> {
  const started = clock.now();
  const left = (): number => started + (timeout || Infinity) - clock.now();
  const over = (): boolean => signal?.aborted === true || left() <= 0;
  const wait = <T>(limit: number, work?: Promise<T>): Promise<T | undefined> =>
    watch(work, { limit, signal, clock, label });
  const looking = new AbortController();
  let attempts = 0;
  try {
    while (!over()) {
      attempts += 1;
      const seen = await wait(left(), (async () => ({ value: await poll(looking.signal) }))());
      if (seen?.value) return seen.value as Exclude<Value, Falsy>;
      if (seen && !over()) await wait(Math.min(every, left()));
    }
  } finally {
    looking.abort();
  }
  const request = { operationId: label, method: '', url: '' };
  if (signal?.aborted)
    throw new AbortedError(
      { kind: 'aborted', reason: signal.reason, request, attempts },
      `Waiting was aborted: ${label}`,
    );
  throw new TimeoutError(
    { kind: 'timeout', scope: 'total', limit: timeout, request, attempts },
    `Not so within ${duration(timeout)}, looked ${attempts} times: ${label}\nRaise \`timeout\`, or find out what holds it up.`,
  );
}
