import type { TimeoutOutcome } from '../result.ts';
import { duration } from './duration.ts';
import { LabrigError } from './labrig-error.ts';
import { subject } from './subject.ts';

/**
 * A time limit passed: that of an attempt, of a whole call, or of `waitUntil`.
 * A request that changes something may have been carried out nevertheless.
 */
export class TimeoutError extends LabrigError<TimeoutOutcome> {
  /** Which limit. */
  readonly scope: 'attempt' | 'total';
  /** Milliseconds. */
  readonly limit: number;

  constructor(outcome: TimeoutOutcome, message?: string) {
    const { scope, limit } = outcome;
    super(
      outcome,
      message ??
        `${subject(outcome)} got no complete answer within ${duration(limit)}\n` +
          `Check that the device is running, or raise \`timeout.${scope}\`.`,
    );
    this.scope = scope;
    this.limit = limit;
  }

  override get name(): string {
    return 'TimeoutError';
  }
}
