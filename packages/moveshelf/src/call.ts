import { DecodeError, unsent } from '@labrig/http';
import { lacking } from './answer.ts';
import { fail } from './errors/fail.ts';
import { UnknownIdError } from './errors/unknown-id-error.ts';
import type { CallOptions, RequestError } from '@labrig/http';
import type { Answer, DataOutcome } from './answer.ts';
import type { Connection } from './connect.ts';
import type { TypedDocument } from './generated/documents.ts';

/** What the resources share. */
export type Context = Connection;

/** What a document brought, all of it. @throws LabrigError for everything else. */
export async function complete<Data extends object>(
  { clean }: Context,
  coming: Promise<Answer<Data>>,
): Promise<DataOutcome<Data>> {
  const answer = await coming;
  return answer.kind === 'data' ? answer : fail(answer, clean);
}

/**
 * What is found in what a document brought.
 *
 * @throws LabrigError for everything but all that was asked for; DecodeError if nothing is found.
 */
export async function found<Data extends object, Value>(
  context: Context,
  coming: Promise<Answer<Data>>,
  find: (data: Data) => Value | null | undefined,
): Promise<Value> {
  const answer = await complete(context, coming);
  const value = find(answer.data);
  // Where an answer has null, it has nothing.
  if (value === null || value === undefined) throw new DecodeError(lacking(answer, context.clean));
  return value;
}

/** The object that a document looks for by its id, if it is of the right type. */
export type Sought<Data> = Data extends { readonly node: infer Node }
  ? Exclude<Node, null | Readonly<Record<PropertyKey, never>>>
  : never;

/** What was found by an id, and the answer that it was found in. */
export interface Found<Node> {
  readonly node: Node;
  readonly answer: DataOutcome<object>;
}

/**
 * Looks for an object by its id.
 *
 * @param what - the kind of object, for the error.
 * @throws UnknownIdError if nothing of the kind has the id, and what any call can end with.
 */
export async function nodeOf<Data extends { readonly node: object | null }, Variables extends { readonly id: string }>(
  context: Context,
  document: TypedDocument<Data, Variables>,
  variables: Variables,
  { what, ...options }: CallOptions & { readonly what: string },
): Promise<Found<Sought<Data>>> {
  const run = context.run as (...args: readonly unknown[]) => Promise<Answer<Data>>;
  const answer = await complete(context, run(document, variables, options));
  const { node } = answer.data;
  if (node !== null && Object.keys(node).length > 0) return { node: node as Sought<Data>, answer };
  const { request, attempts } = answer;
  throw new UnknownIdError({ kind: 'unknown', what, id: variables.id, isOther: node !== null, request, attempts });
}

/** The error of a call that would be wrong to send, and isn't. */
export function refusal({ id }: TypedDocument, reason: string): RequestError {
  return unsent({ id, method: 'POST', path: () => '/graphql', retry: 'unsent', answers: {} }, {}, reason);
}

/** What every method of a resource takes last. */
export type { CallOptions };
