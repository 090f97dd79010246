import { DecodeError, misfit, unwrap } from '@labrig/http';
import { explain } from './explain.ts';
import { secretNames } from './secrets.ts';
import type { Api, CallOptions, Clock, HttpOutcome, Outcome, Success, TransportOptions } from '@labrig/http';
import type { api } from './generated/operations.ts';

/** What the resources share. */
export interface Context {
  readonly api: Api<typeof api>;
  readonly clock: Clock | undefined;
  /** For what lies outside of the API: the client's `fetch` and limits, without its token. */
  readonly outside: Omit<TransportOptions, 'baseUrl' | 'token'>;
}

/** What a success has under `data`. */
type Data<Any extends Outcome> = Success<Any> extends { data: infer Content } ? Content : never;
type Items<Content> = Content extends readonly (infer Item)[]
  ? Item
  : Content[keyof Content] extends readonly (infer Item)[]
    ? Item
    : never;

/** The body of a success. @throws LabrigError for everything else. */
export async function success<Any extends Outcome>(result: Promise<Any>): Promise<Success<Any>> {
  return unwrap(await result, explain);
}

/**
 * What is found in the body of a success.
 *
 * @throws LabrigError for everything but a success; DecodeError if nothing is found.
 */
export async function fromBody<Any extends Outcome, Value>(
  result: Promise<Any>,
  find: (body: Success<Any>) => Value | undefined,
): Promise<Value> {
  const outcome = await result;
  const value = find(unwrap(outcome, explain));
  // Where an answer has null, it has nothing.
  if (value == null) throw new DecodeError(misfit(outcome as Outcome as HttpOutcome<number, unknown>, secretNames));
  return value;
}

/** What is found in its `data`, which must be an object or an array. */
export function fromData<Any extends Outcome, Value>(
  result: Promise<Any>,
  find: (data: Data<Any>) => Value | undefined,
): Promise<Value> {
  return fromBody(result, (body) => {
    const { data: content } = body as { data?: Data<Any> | null };
    return typeof content === 'object' && content !== null ? find(content) : undefined;
  });
}

/** All of its `data`. */
export function data<Any extends Outcome>(result: Promise<Any>): Promise<Data<Any>> {
  return fromData(result, (content) => content);
}

/**
 * The list in its `data`.
 *
 * @param names - members that may hold it; servers differ, and to some `data` is the list itself.
 */
export function list<Any extends Outcome>(
  result: Promise<Any>,
  ...names: readonly string[]
): Promise<readonly Items<Data<Any>>[]> {
  return fromData(result, (content) => {
    const members = content as Readonly<Record<string, unknown>>;
    return [content, ...names.map((name) => members[name])].find((place) => Array.isArray(place)) as
      | readonly Items<Data<Any>>[]
      | undefined;
  });
}

/** The id in its `data`. */
export function id<Any extends Outcome>(
  result: Promise<Any>,
): Promise<Data<Any> extends { id: infer Id } ? Id : never> {
  return fromData(result, (content) => {
    const { id: value } = content as { id?: Data<Any> extends { id: infer Id } ? Id : never };
    return typeof value === 'number' || typeof value === 'string' ? value : undefined;
  });
}

/** What every method of a resource takes last. */
export type { CallOptions };
