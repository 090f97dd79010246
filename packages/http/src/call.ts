import type { Arguments, Operation, OperationTypes } from './operation.ts';
import type { Result } from './result.ts';
import type { Retry } from './retry.ts';
import type { Timeout } from './timeout.ts';

/** What one call may have different from its transport. */
export interface CallOptions {
  /** Ends the call with `kind: 'aborted'`, whatever it is waiting for; for a body of bytes, also while it is being read. */
  readonly signal?: AbortSignal;
  /** Milliseconds, for each attempt and in all. A number sets both, an object those that it names. */
  readonly timeout?: Timeout | number;
  /** Those named replace the transport's; `false` sends once. */
  readonly retry?: Retry | false;
  /** Added to the transport's, and stronger. */
  readonly headers?: Readonly<Record<string, string>>;
}

type RequiredKeys<T> = { [Key in keyof T]-?: object extends Pick<T, Key> ? never : Key }[keyof T];

/** The parameters of a call: `args` may be left out exactly when the operation requires none. */
export type CallArguments<Types extends OperationTypes> =
  RequiredKeys<Arguments<Types>> extends never
    ? [args?: Arguments<Types>, options?: CallOptions]
    : [args: Arguments<Types>, options?: CallOptions];

/** Sends an operation, and tells what became of it. Never throws and never rejects. Needs no `this`. */
export type Call = <Types extends OperationTypes>(
  operation: Operation<Types>,
  ...rest: CallArguments<Types>
) => Promise<Result<Types>>;
