import { createApi, createTransport } from '@labrig/http';
import { computed } from '@preact/signals';
import { api as operations } from '../generated/operations.ts';
import { token } from './token.ts';
import { troubleOf } from './trouble.ts';
import type { Outcome, Success } from '@labrig/http';

/** The control API of the server that the page came from. Whether and when to try again is decided by whoever calls. */
export const api = computed(() =>
  createApi(
    createTransport({
      baseUrl: location.origin,
      headers: token.value === undefined ? {} : { authorization: `Bearer ${token.value}` },
      // A jump over a month takes its time.
      timeout: { attempt: 600_000, total: 600_000 },
      retry: false,
    }),
    operations,
  ),
);

/** What was asked for. @throws Trouble for everything else. */
export async function ask<Any extends Outcome>(result: Promise<Any>): Promise<Success<Any>> {
  const outcome = await result;
  if (outcome.kind === 'http' && outcome.ok) return outcome.body as Success<Any>;
  throw troubleOf(outcome);
}
