import type { AnswerHeaders } from '../spec.ts';

/** Why a control call can't be done, for programs (`code`) and for people (`message`). */
export class ControlError extends Error {
  override readonly name = 'ControlError';
  readonly code: keyof typeof statuses;

  /** Headers of the answer, beside the usual. */
  readonly headers: AnswerHeaders;

  constructor(code: keyof typeof statuses, message: string, headers: AnswerHeaders = {}) {
    super(message);
    this.code = code;
    this.headers = headers;
  }

  get status(): number {
    return statuses[this.code];
  }
}

const statuses = {
  invalid: 400,
  unauthorized: 401,
  'not-found': 404,
  'wrong-method': 405,
  'timed-out': 408,
  conflict: 409,
  'too-large': 413,
  'too-many': 429,
  failure: 500,
} as const;
