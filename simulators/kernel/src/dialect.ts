import type { AnyAnswer, ValidationError } from './spec.ts';

/** Why a request is refused before a handler sees it. */
export type Refusal =
  /** No operation of the spec has this path. */
  | { readonly kind: 'unknown-path'; readonly path: string }
  /** The path is known, the verb isn't; `allow` lists those that are. */
  | { readonly kind: 'wrong-method'; readonly method: string; readonly allow: readonly string[] }
  /** The body is no document of its media type. */
  | { readonly kind: 'malformed'; readonly reason: string }
  /** The body is longer than the device takes, in bytes. */
  | { readonly kind: 'too-large'; readonly limit: number }
  /** A required body is missing. */
  | { readonly kind: 'no-body' }
  /** The request doesn't fit the spec. */
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
  /** A handler failed; `error` must not reach the client. */
  | { readonly kind: 'crash'; readonly error: unknown }
  /** A fault was injected that answers with this status. */
  | { readonly kind: 'fault'; readonly status: number };

/** A validation error, and in which part of the request. */
export interface Problem extends ValidationError {
  readonly in: 'path' | 'query' | 'body';
}

/** How a vendor's server talks where the spec doesn't: who may call, how bodies are read, how it refuses. */
export interface Dialect<State> {
  /** Who calls? An answer ends the call; nothing lets it pass. Asked before anything else, also for unknown paths. */
  readonly authenticate?: (caller: Caller, state: State) => AnyAnswer | undefined;
  /** A refusal in the vendor's own envelope. */
  readonly refuse: (refusal: Refusal) => AnyAnswer;
  /** Reads the text of a JSON body. Default: `JSON.parse`. Throws an Error whose message may be shown. */
  readonly parse?: (text: string) => unknown;
  /** The longest body in bytes. Default: 1 MiB. */
  readonly maxBody?: number;
  /** Names of headers (lower case), query parameters and body members whose values are secrets. */
  readonly secrets: readonly string[];
}

/** What is known of a caller before the request is read. */
export interface Caller {
  header(name: string): string | undefined;
  query(name: string): string | undefined;
}
