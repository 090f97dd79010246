import { RequestError } from './errors/request-error.ts';
import type { Operation } from './operation.ts';

/**
 * The error of a call that would be wrong to send, and isn't.
 *
 * @param path - what the placeholders of the path stand for.
 */
export function unsent(
  { id: operationId, method, path: addressOf }: Operation,
  path: Readonly<Record<string, string | number>>,
  reason: string,
): RequestError {
  const request = { operationId, method, url: addressOf(path) };
  return new RequestError({ kind: 'request', cause: new RangeError(reason), request, attempts: 0 });
}
