import type { AuthOutcome } from '../result.ts';
import { LabrigError } from './labrig-error.ts';
import { subject } from './subject.ts';

/**
 * The call needed a login, and that failed; `cause` is the error of the login.
 * Not thrown if the server refuses a key that needs no login: that is an `HttpError` with status 401.
 */
export class AuthError extends LabrigError<AuthOutcome> {
  declare readonly cause: LabrigError;

  constructor(outcome: AuthOutcome, cause: LabrigError) {
    super(outcome, `${subject(outcome)} was not sent, because the login failed: ${cause.message}`, { cause });
  }

  override get name(): string {
    return 'AuthError';
  }
}
