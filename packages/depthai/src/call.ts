import { unwrap } from '@labrig/http';
import { advised } from './advice.ts';
import { explain } from './explain.ts';
import { withFailureText } from './failure-text.ts';
import type { Api, CallOptions, Clock, Outcome, Success, Timeout } from '@labrig/http';
import type { WithoutCredentials } from './secrets.ts';
import type { api } from './generated/operations.ts';
import type { Door } from './live/door.ts';

/** What the resources share. */
export interface Context {
  readonly api: Api<typeof api>;
  readonly clock: Clock;
  /** The limits that the client was made with. */
  readonly timeout: Timeout | number | undefined;
  /** How WebSockets are opened. */
  readonly door: Door;
  readonly withoutCredentials: WithoutCredentials;
}

/** The body of a success. @throws LabrigError for everything else, with the server's own words. */
export async function success<Any extends Outcome>(
  { clock, withoutCredentials }: Context,
  result: Promise<Any>,
): Promise<Success<Any>> {
  const outcome = await withFailureText(await result, clock);
  try {
    return unwrap(outcome, (body, status) => {
      const { message, ...rest } = explain(body, status) ?? {};
      return { ...rest, ...(message !== undefined && { message: withoutCredentials(message) }) };
    });
  } catch (error) {
    throw advised(error);
  }
}

/** What every method of a resource takes last. */
export type { CallOptions };
