import type { Operation, OperationTypes } from './operation.ts';

/** What was asked for, safe to print: credentials are replaced by `[redacted]`. */
export interface RequestSummary {
  readonly operationId: string;
  readonly method: string;
  readonly url: string;
}

/** What every outcome tells, whatever its kind. */
export interface OutcomeBase {
  readonly request: RequestSummary;
  /** How often the request was sent: 0 when it never was, 2 after one retry. */
  readonly attempts: number;
}

/** The server answered with a status that the spec declares, and with a body of the declared shape. */
export interface HttpOutcome<Status extends number, Body> extends OutcomeBase {
  readonly kind: 'http';
  /** `true` for 200–299. */
  readonly ok: boolean;
  readonly status: Status;
  readonly body: Body;
  readonly headers: Headers;
}

/** Nothing came back within the time allowed, for one attempt or for the call in all. */
export interface TimeoutOutcome extends OutcomeBase {
  readonly kind: 'timeout';
  readonly scope: 'attempt' | 'total';
  /** The limit that was exceeded, in milliseconds. */
  readonly limit: number;
}

/** A signal was aborted: the call's own, or the transport's. */
export interface AbortedOutcome extends OutcomeBase {
  readonly kind: 'aborted';
  readonly reason: unknown;
}

/** The connection could not be made, or broke before the answer was complete. */
export interface NetworkOutcome extends OutcomeBase {
  readonly kind: 'network';
  readonly cause: unknown;
  /** The platform's code where it has one: `ECONNREFUSED`, `ECONNRESET`, `DEPTH_ZERO_SELF_SIGNED_CERT`, … */
  readonly code?: string;
  /** `true` when the request certainly never reached the server. */
  readonly unsent: boolean;
}

/** Something answered, but not as the spec says: a proxy's HTML, half a document, another status, another shape. */
export interface DecodeOutcome extends OutcomeBase {
  readonly kind: 'decode';
  /**
   * `status`: not declared by the spec. `empty`: no body where one belongs. `syntax`: not JSON. `shape`: other JSON than
   * declared. `size`: longer than `maxBodySize`.
   */
  readonly reason: 'status' | 'empty' | 'syntax' | 'shape' | 'size';
  readonly status: number;
  readonly headers: Headers;
  /** The first 2,000 characters of what came instead, secrets redacted. */
  readonly text: string;
}

/** No credential could be had: the login that the call needed failed. */
export interface AuthOutcome extends OutcomeBase {
  readonly kind: 'auth';
  /** What the login itself came to. */
  readonly cause: Outcome;
}

/** The call can't be put on the wire: an empty or dot-only path parameter, a body that JSON can't carry. Nothing was sent. */
export interface RequestOutcome extends OutcomeBase {
  readonly kind: 'request';
  readonly cause: unknown;
}

/** All outcomes that are not an answer. */
export type FailedOutcome =
  | TimeoutOutcome
  | AbortedOutcome
  | NetworkOutcome
  | DecodeOutcome
  | AuthOutcome
  | RequestOutcome;

/** Any outcome, where the operation's types don't matter. */
export type Outcome = HttpOutcome<number, unknown> | FailedOutcome;

/** An outcome of which the transport has yet to say to what request it belongs. */
export type Bare<Any extends Outcome> = Any extends Outcome ? Omit<Any, keyof OutcomeBase> : never;

type Answers<Types extends OperationTypes> = {
  [Status in keyof Types['answers'] & number]: HttpOutcome<Status, Types['answers'][Status]>;
}[keyof Types['answers'] & number];

/** The outcome of one operation: told apart by `kind`, and for `http` by the literal `status`. */
export type Result<Types extends OperationTypes> = Answers<Types> | FailedOutcome;

/** The outcome of `typeof operation`. */
export type ResultOf<Op extends Operation> = Op extends Operation<infer Types> ? Result<Types> : never;
