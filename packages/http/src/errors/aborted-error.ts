import type { AbortedOutcome } from '../result.ts';
import { LabrigError } from './labrig-error.ts';
import { subject } from './subject.ts';

/**
 * A signal was aborted: the call's own, or the client's. `cause` is the signal's reason.
 * A request that changes something may have been carried out nevertheless.
 */
export class AbortedError extends LabrigError<AbortedOutcome> {
  constructor(outcome: AbortedOutcome, message?: string) {
    const { reason } = outcome;
    super(outcome, message ?? `${subject(outcome)} was aborted by its signal`, { cause: reason });
  }

  override get name(): string {
    return 'AbortedError';
  }
}
