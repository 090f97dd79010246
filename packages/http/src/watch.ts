import type { Clock } from './clock.ts';

/** Under what a wait stands. */
export interface Watch {
  /** Milliseconds; `Infinity` arms no timer. */
  readonly limit: number;
  readonly signal: AbortSignal | undefined;
  readonly clock: Clock;
  readonly label: string;
}

/**
 * Waits for `work`, or, without any, for the limit itself. One timer, one listener, and neither is left behind.
 * The work isn't stopped, only no longer waited for: work that ignores its own signal can't hold up anybody.
 *
 * @returns `undefined` if the signal was aborted or the limit passed before the work was done.
 */
export function watch<T>(work: Promise<T> | undefined, { limit, signal, clock, label }: Watch): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    let callOff: (() => void) | undefined;
    const release = (): void => {
      callOff?.();
      signal?.removeEventListener('abort', interrupt);
    };
    const interrupt = (): void => {
      release();
      resolve(undefined);
    };
    signal?.addEventListener('abort', interrupt);
    if (limit < Infinity) callOff = clock.timer(limit, interrupt, label);
    if (signal?.aborted) interrupt();
    work?.then(
      (value) => {
        release();
        return resolve(value);
      },
      (error: unknown) => {
        release();
        reject(error);
      },
    );
  });
}
