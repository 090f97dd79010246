/** Time limits in milliseconds. 0 and `Infinity` mean none. */
export interface Timeout {
  /** For one attempt, from sending to the last byte of the body (of a stream: to its beginning). Default 30,000. */
  readonly attempt?: number;
  /** For the call in all: attempts, waits between them, waits for a token. Default 120,000. */
  readonly total?: number;
}

/** A number sets both limits, so that it means what it says. */
export const limits = (timeout: Timeout | number | undefined): Timeout | undefined =>
  typeof timeout === 'number' ? { attempt: timeout, total: timeout } : timeout;
