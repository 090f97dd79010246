import type { AnyAnswer, SpecOperation, ValidationError } from './spec.ts';
import type { World } from './world.ts';

/** Why a request is refused before a handler sees it. */
export type Refusal =
  /** No operation of the spec has this path; who calls, since a server may send them elsewhere. */
  | { readonly kind: 'unknown-path'; readonly path: string; readonly caller: Caller }
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
  readonly in: 'path' | 'query' | 'header' | 'body';
}

/** How a vendor's server talks where the spec doesn't: who may call, how bodies are read, how it refuses. */
export interface Dialect<State, Who = undefined> {
  /**
   * Who calls? Asked before anything else, or once the body is read, also for unknown paths; not for operations that anybody may
   * call.
   */
  readonly authenticate?: (caller: Caller, world: World<State>, operation: SpecOperation | undefined) => Admission<Who>;
  /**
   * Looks at a request before its handler does; an answer refuses it. Default: everything is held against the spec at once, and
   * refused as `invalid` or `no-body`. For servers that look at one part, then at their state, then at the next: so it is asked
   * also where a lab holds no requests against the spec.
   */
  readonly check?: (operation: SpecOperation, request: RawRequest, world: World<State>) => AnyAnswer | undefined;
  /** A refusal in the vendor's own envelope; `operation` is absent where the spec has none. */
  readonly refuse: (refusal: Refusal, operation?: SpecOperation) => AnyAnswer;
  /** Does this device have the operation? One of another generation is a path that it doesn't know. Default: all. */
  readonly has?: (operation: SpecOperation, state: State) => boolean;
  /** Slashes that follow each other count as one. Default: they make another path. */
  readonly foldsSlashes?: boolean;
  /** A slash at the end of a path makes no difference. Default: it makes another path. */
  readonly ignoresLastSlash?: boolean;
  /** HEAD is a verb like any other, and no operation has it. Default: where GET is answered, so is HEAD, without a body. */
  readonly refusesHead?: boolean;
  /** What texts stand for true and false, in parameters and forms. Default: `true` and `false`. */
  readonly booleans?: Readonly<Record<string, boolean>>;
  /** Reads the text of a JSON body. Default: `JSON.parse`. Throws an Error whose message may be shown. */
  readonly parse?: (text: string) => unknown;
  /**
   * Is a body that calls itself this JSON? One that isn't is a single text to whoever looks at it, and where only a form is taken,
   * every body that is none is one without parts. Default: every one is JSON, and a form has to be one.
   */
  readonly readsAsJson?: (contentType: string) => boolean;
  /** Does the server read a body before it looks who calls? One that can't be read is then refused to everybody. Default: no. */
  readonly readsBodyFirst?: boolean;
  /** Headers that every answer of the server itself has, of this status. */
  readonly headers?: (status: number) => Readonly<Record<string, string>> | undefined;
  /** The longest body in bytes, of all operations or of one. Default: 1 MiB. */
  readonly maxBody?: number | ((operation: SpecOperation) => number | undefined);
  /** Names of headers (lower case), query parameters and body members whose values are secrets. */
  readonly secrets: readonly string[];
}

/** Who calls, or why nobody is let in. */
export type Admission<Who> = { readonly who: Who; readonly refused?: never } | { readonly refused: AnyAnswer };

/** A request before anything is known of its sense. */
export interface RawRequest {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly header: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** What is known of a caller before the request is read. */
export interface Caller {
  /** Where this device is reached: `https://127.0.0.1:4001`. */
  readonly origin: string;
  /** The query as it came, with its question mark; empty if there is none. */
  readonly search: string;
  header(name: string): string | undefined;
  query(name: string): string | undefined;
  /** What the body says, of a server that reads it first. */
  readonly body?: unknown;
}
