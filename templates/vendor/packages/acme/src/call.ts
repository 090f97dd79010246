import { unwrap } from '@labrig/http';
import { refusal } from './errors/refusal.ts';
import type { Api, CallOptions, Clock, Outcome, Success } from '@labrig/http';
import type { api } from './generated/operations.ts';

/** What the resources share. */
export interface Context {
  readonly api: Api<typeof api>;
  readonly clock: Clock | undefined;
}

/** The body of a success. @throws LabrigError for everything else, the vendor's own class for a refusal. */
export async function success<Any extends Outcome>(result: Promise<Any>): Promise<Success<Any>> {
  const outcome = await result;
  if (outcome.kind === 'http' && !outcome.ok) throw refusal(outcome);
  return unwrap(outcome);
}

/** What every method of a resource takes last. */
export type { CallOptions };
