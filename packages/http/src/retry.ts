import { chance } from './platform.ts';
import type { Bare, Outcome } from './result.ts';
import { retryAfter } from './retry-after.ts';

/** How failed attempts are repeated. */
export interface Retry {
  /** How many attempts may follow the first one. Default 2. */
  readonly limit?: number;
  /** The wait before the first retry, in milliseconds; it doubles with each further one. Default 500. */
  readonly baseDelay?: number;
  /** Where doubling ends, in milliseconds. Default 8,000. */
  readonly maxDelay?: number;
  /** The longest Retry-After that is waited for, in milliseconds; asked for more, the answer is returned. Default 30,000. */
  readonly maxRetryAfter?: number;
  /** A number in [0, 1): the wait is that far between half and the whole of its length. Default: random. */
  readonly jitter?: () => number;
}

/** What decides about a retry besides the outcome. */
export interface Circumstances extends Retry {
  /** Whether the operation may be sent again whatever became of it. */
  readonly safe: boolean;
  /** Retries so far. */
  readonly done: number;
  /** Milliseconds since 1970, to count to the date in a Retry-After. */
  readonly now: number;
}

/**
 * Whether an attempt is worth another one, and when.
 *
 * | what became of it                         | `safe` operation       | `unsent` operation                        |
 * | ----------------------------------------- | ---------------------- | ----------------------------------------- |
 * | network, certainly never sent             | again                  | again                                     |
 * | network otherwise, a broken body included | again                  | no: it may have been carried out          |
 * | timeout of the attempt                    | again                  | no: it may have been carried out          |
 * | 429 with Retry-After                      | again                  | again: it says that nothing was done      |
 * | 429 without                               | again                  | no                                        |
 * | 408, 502, 503, 504                        | again                  | no: who answers may not know what was done |
 * | 500 and every other status                | no: it would be again  | no                                        |
 * | timeout in all, aborted, auth, request    | no                     | no                                        |
 *
 * A status counts whether the spec declares it or not. Retry-After sets the wait wherever a status is retried.
 *
 * @returns milliseconds to wait, `undefined` for no further attempt.
 */
export function retryDelay(
  outcome: Bare<Outcome>,
  {
    safe,
    done,
    now,
    limit = 2,
    baseDelay = 500,
    maxDelay = 8000,
    maxRetryAfter = 30_000,
    jitter = chance,
  }: Circumstances,
): number | undefined {
  let delay = Math.min(maxDelay, baseDelay * 2 ** done) * (0.5 + jitter() / 2);
  let again = safe;
  if (outcome.kind === 'network') again ||= outcome.unsent;
  else if (outcome.kind === 'timeout') again &&= outcome.scope === 'attempt';
  else if ('status' in outcome && /^(408|429|50[234])$/.test(`${outcome.status}`)) {
    const asked = retryAfter(outcome.headers.get('retry-after'), now);
    if (asked !== undefined) {
      delay = asked;
      again = (safe || outcome.status === 429) && asked <= maxRetryAfter;
    }
  } else again = false;
  return again && done < limit ? delay : undefined;
}
