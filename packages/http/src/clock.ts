/**
 * The time that a client lives in. The default is the platform's; a simulator's clock can be passed instead, so that
 * timeouts, waits and token lifetimes follow virtual time.
 */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
  /**
   * Runs `wake` once after `delay` milliseconds and returns the function that calls it off.
   *
   * @param label - who waits, for the error of a clock that stands still.
   */
  timer(delay: number, wake: () => void, label: string): () => void;
}
