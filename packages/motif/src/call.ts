import { unwrap } from '@labrig/http';
import type { CallOptions, Clock, Explain, Outcome, Success } from '@labrig/http';
import type { Api } from '@labrig/http';
import type { api } from './generated/operations.ts';

/** What the resources share. */
export interface Context {
  readonly api: Api<typeof api>;
  readonly clock: Clock | undefined;
}

/** The recording system's own words for a refusal: `{ error, status_code }`. */
const explain: Explain = (body) => {
  const { error, status_code: code } = (body ?? {}) as { error?: unknown; status_code?: unknown };
  return {
    ...((typeof code === 'number' || typeof code === 'string') && { code }),
    ...(typeof error === 'string' && { message: error }),
  };
};

/** The body of a success. @throws LabrigError for everything else. */
export async function success<Any extends Outcome>(result: Promise<Any>): Promise<Success<Any>> {
  return unwrap(await result, explain);
}

/** What every method of a resource takes last. */
export type { CallOptions };
