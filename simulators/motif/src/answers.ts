import type { Error as ErrorBody } from './generated/spec.ts';

/** A call that the recording system refuses, in its own envelope. */
export interface Refused<Status extends number = number> {
  readonly status: Status;
  readonly body: ErrorBody;
}

/** Says no: both keys are there, because the vendor's client insists on them. */
export function refused<const Status extends number>(status: Status, error: string): Refused<Status> {
  return { status, body: { error, status_code: status } };
}
