import type { Outcome } from '../result.ts';
import { AbortedError } from './aborted-error.ts';
import { AuthError } from './auth-error.ts';
import { DecodeError } from './decode-error.ts';
import { HttpError } from './http-error.ts';
import type { Explanation } from './http-error.ts';
import type { LabrigError } from './labrig-error.ts';
import { NetworkError } from './network-error.ts';
import { RequestError } from './request-error.ts';
import { TimeoutError } from './timeout-error.ts';

/**
 * Finds the vendor's code and text in the body of a refusal. Called for statuses outside 200–299; the body has its declared
 * shape. What it throws is ignored.
 */
export type Explain = (body: unknown, status: number) => Explanation | undefined;

/** The error that an outcome is thrown as. */
export function errorOf(outcome: Outcome, explain?: Explain): LabrigError {
  switch (outcome.kind) {
    case 'http':
      return new HttpError(outcome, explained(outcome.body, outcome.status, explain));
    case 'timeout':
      return new TimeoutError(outcome);
    case 'aborted':
      return new AbortedError(outcome);
    case 'network':
      return new NetworkError(outcome);
    case 'decode':
      return new DecodeError(outcome);
    case 'auth':
      return new AuthError(outcome, errorOf(outcome.cause, explain));
    case 'request':
      return new RequestError(outcome);
  }
}

function explained(body: unknown, status: number, explain: Explain | undefined): Explanation | undefined {
  try {
    return explain?.(body, status);
  } catch {
    // A body that the vendor's own reader can't read: the status has to do.
    return undefined;
  }
}
