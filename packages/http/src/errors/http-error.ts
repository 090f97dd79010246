import type { HttpOutcome } from '../result.ts';
import { LabrigError } from './labrig-error.ts';
import { subject } from './subject.ts';

/** What the body of a refusal says, in the vendor's words. */
export interface Explanation {
  readonly code?: string | number;
  readonly message?: string;
}

/**
 * The server refused: a status that the spec declares, outside 200–299.
 *
 * Not thrown for an undeclared status, or for a body that isn't as declared (`DecodeError`), nor if the login failed
 * (`AuthError`).
 */
export class HttpError extends LabrigError<HttpOutcome<number, unknown>> {
  readonly status: number;
  /** The vendor's own error code, where its bodies have one. */
  readonly code?: string | number;
  /** The vendor's own text, where its bodies have one. */
  readonly vendorMessage?: string;

  constructor(outcome: HttpOutcome<number, unknown>, { code, message }: Explanation = {}) {
    const { status } = outcome;
    const words = [message, code === undefined || String(code) === String(status) ? undefined : `(code ${code})`]
      .filter(Boolean)
      .join(' ');
    super(outcome, `${subject(outcome)} answered ${status}${words && `: ${words}`}\n${advice(status)}`);
    this.status = status;
    if (code !== undefined) this.code = code;
    if (message !== undefined) this.vendorMessage = message;
  }

  override get name(): string {
    return 'HttpError';
  }
}

function advice(status: number): string {
  if (status === 401) return 'Check the key, or the user name and password.';
  if (status === 403) return 'The account is known, but may not do this.';
  if (status === 404) return 'Check the names and ids that the address is made of.';
  if (status === 409) return 'What is asked for does not go with the present state; read that first.';
  if (status === 429) return 'Ask less often, or allow more retries.';
  if (status >= 500) return 'The server failed; its log knows more.';
  return 'The request was understood, and refused; `outcome.body` has the whole answer.';
}
