import type { Sendable } from './form.ts';

/** What JSON value an answer's body must be at its top level; `bytes` leaves the body unread as a stream. */
export type BodyShape = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'any' | 'empty' | 'bytes';

/** What a call takes: placeholders of the path, query, headers, body. Each is absent where the operation has none. */
export interface OperationTypes {
  path?: object;
  query?: object;
  header?: object;
  body?: unknown;
  /** Status → body, as the spec declares them. */
  answers: Record<number, unknown>;
}

/**
 * One operation of a spec as data: all that the transport must know to send it and to understand its answer.
 * Made by `labrig-codegen`, one constant per operation, so that a bundle holds only those that are used.
 *
 * @typeParam Types - the request and answer types; they exist for the compiler only.
 */
export interface Operation<Types extends OperationTypes = OperationTypes> {
  /** The spec's `operationId`. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** The path template, compiled; each placeholder is encoded by `segment`. */
  readonly path: (path: Readonly<Record<string, string | number>>) => string;
  /** Names of the query parameters, in the spec's order. Absent: the operation has none. */
  readonly query?: readonly string[];
  /** How a body travels that isn't JSON: `formData`, `urlEncoded`, `withFiles`. What it leaves as `undefined` goes as JSON. */
  readonly encode?: (body: unknown) => Sendable | undefined;
  /**
   * From `x-labrig-retry`: `safe` may be sent again whatever became of it; `unsent` only if it certainly never reached the
   * server. A GET is `safe` and everything else `unsent` unless the spec says otherwise.
   */
  readonly retry: 'safe' | 'unsent';
  /** Declared statuses and the shape that their body must have. A status that is not here does not fit the spec. */
  readonly answers: Readonly<Record<number, BodyShape>>;
  /** Never present at run time: carries the types. */
  readonly types?: Types;
}

/** The arguments of a call: `path`, `query`, `header` and `body`, each required exactly if the operation requires it. */
export type Arguments<Types extends OperationTypes> = Omit<Types, 'answers'>;
