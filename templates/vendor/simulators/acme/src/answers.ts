import type { Error as ErrorBody } from './generated/spec.ts';

/** A call that the box refuses, in its own envelope. */
export interface Refused<Status extends number = number> {
  readonly status: Status;
  readonly body: ErrorBody;
}

/** Says no. */
export function refused<const Status extends number>(status: Status, code: string, message: string): Refused<Status> {
  return { status, body: { error: { code, message } } };
}
