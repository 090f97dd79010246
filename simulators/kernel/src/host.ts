/**
 * Real time, and the only file of the project's cores that touches it. Everything else lives on the virtual clock.
 */

/** Milliseconds since 1970-01-01T00:00:00Z by the machine's clock. */
export function realTime(): number {
  return Date.now();
}

/**
 * Runs `wake` after `delay` real milliseconds; returns the function that calls it off.
 *
 * @param isWanted - whether somebody waits for it, and a process stays alive until then. Without that it lives no longer than others need it.
 */
export function realTimer(delay: number, wake: () => void, isWanted = false): () => void {
  // Longer delays than a 31-bit integer fire at once in every engine; whoever is woken early looks at the clock again.
  const timer: unknown = setTimeout(wake, Math.min(delay, 2 ** 31 - 1));
  if (!isWanted && typeof timer === 'object' && timer !== null && 'unref' in timer)
    (timer as { unref(): void }).unref();
  return () => clearTimeout(timer as number);
}

/** Lets everything that is ready run: resolves in a later turn of the event loop. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** `2026-03-02T00:00:00.000Z`. */
export function isoTime(time: number): string {
  return new Date(time).toISOString();
}

/** Milliseconds since 1970 of an ISO 8601 text; `undefined` if it is none. */
export function parseTime(text: string): number | undefined {
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}

let second = Number.NaN;
let text = '';

/** The value of a `Date` header: `Mon, 02 Mar 2026 00:00:00 GMT`. Formatted once per second of virtual time. */
export function httpDate(time: number): string {
  const current = Math.floor(time / 1000);
  if (current !== second) {
    second = current;
    text = new Date(current * 1000).toUTCString();
  }
  return text;
}

/** A moment as the platform's `Date`, for libraries that want one. */
export function dateOf(time: number): Date {
  return new Date(time);
}
