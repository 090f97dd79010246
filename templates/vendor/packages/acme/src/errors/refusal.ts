import { HttpError } from '@labrig/http';
import { BusyError } from './busy-error.ts';
import type { Explanation, HttpOutcome } from '@labrig/http';

/** The error that a refusal is thrown as. */
export function refusal(outcome: HttpOutcome<number, unknown>): HttpError {
  const Refusal = outcome.status === 409 ? BusyError : HttpError;
  return new Refusal(outcome, explain(outcome.body));
}

/** The vendor's own words for a refusal: `{ error: { code, message } }`. */
function explain(body: unknown): Explanation {
  const { error } = (body ?? {}) as { error?: unknown };
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return { ...(typeof code === 'string' && { code }), ...(typeof message === 'string' && { message }) };
}
