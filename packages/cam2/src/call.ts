import { AuthError, DecodeError, misfit, unwrap } from '@labrig/http';
import { refusal } from './errors/refusal.ts';
import type { Api, CallOptions, HttpOutcome, Outcome, Success } from '@labrig/http';
import type { api } from './generated/operations.ts';

/** What the resources share. */
export interface Context {
  readonly api: Api<typeof api>;
}

/**
 * What is found in the body of a success.
 *
 * @throws LabrigError for everything but a success, the vendor's own class for a refusal; DecodeError if `find` has found
 * nothing.
 */
export async function found<Any extends Outcome, Value>(
  result: Promise<Any>,
  find: (body: Success<Any>) => Value | undefined,
): Promise<Value> {
  const outcome = await result;
  const value = find(bodyOf(outcome));
  if (value === undefined) throw new DecodeError(misfit(outcome as Outcome as HttpOutcome<number, unknown>));
  return value;
}

function bodyOf<Any extends Outcome>(outcome: Any): Success<Any> {
  if (outcome.kind === 'http' && !outcome.ok) throw refusal(outcome);
  if (outcome.kind === 'auth' && outcome.cause.kind === 'http') throw new AuthError(outcome, refusal(outcome.cause));
  return unwrap(outcome);
}

/** A member that must be a text. */
export function text(value: string): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** What every method of a resource takes last. */
export type { CallOptions };
