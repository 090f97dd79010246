import { unwrap } from '@labrig/http';
import { explain } from './explain.ts';
import type { Api, CallOptions, Clock, Outcome, Success } from '@labrig/http';
import type { api } from './generated/operations.ts';

/** What the resources share. */
export interface Context {
  readonly api: Api<typeof api>;
  readonly clock: Clock | undefined;
}

/** The body of a success. @throws LabrigError for everything else. */
export async function success<Any extends Outcome>(result: Promise<Any>): Promise<Success<Any>> {
  return unwrap(await result, explain);
}

/** What every method of a resource takes last. */
export type { CallOptions };
