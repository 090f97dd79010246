import { errorOf } from './errors/error-of.ts';
import type { Explain } from './errors/error-of.ts';
import type { HttpOutcome, Outcome } from './result.ts';

/** The body of a result's answers with status 200–299. */
export type Success<Any extends Outcome> =
  Any extends HttpOutcome<infer Status, infer Body> ? (`${Status}` extends `2${string}` ? Body : never) : never;

/**
 * Turns a result into what was asked for.
 *
 * @param explain - finds the vendor's code and text in the body of a refusal.
 * @returns the body of the answer, typed by the operation's statuses 200–299.
 * @throws HttpError for every other declared status; for the other kinds TimeoutError, AbortedError, NetworkError,
 * DecodeError, AuthError, RequestError. All are LabrigErrors.
 * @example
 * const { software } = unwrap(await transport.call(getVersion));
 */
export function unwrap<Any extends Outcome>(result: Any, explain?: Explain): Success<Any> {
  if (result.kind === 'http' && result.ok) return result.body as Success<Any>;
  throw errorOf(result, explain);
}
