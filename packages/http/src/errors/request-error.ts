import type { RequestOutcome } from '../result.ts';
import { LabrigError } from './labrig-error.ts';
import { messageOf } from './message-of.ts';
import { subject } from './subject.ts';

/** The call can't be put on the wire: a path parameter `..`, a body that JSON can't carry. `cause` says what is wrong. */
export class RequestError extends LabrigError<RequestOutcome> {
  constructor(outcome: RequestOutcome) {
    const { cause } = outcome;
    super(outcome, `${subject(outcome)} can't be sent: ${messageOf(cause)}\nCheck the arguments.`, { cause });
  }

  override get name(): string {
    return 'RequestError';
  }
}
