import { ControlError, failure } from '@labrig/simulator/hosting';

/** What went wrong, as the control API tells it. */
export function refuse(error: unknown): Response {
  const { status, headers, body } = failure(error);
  return Response.json(body, { status, ...(headers && { headers }) });
}

/** There were too many, and when to try again. @param seconds - from now. */
export function tooMany(message: string, seconds: number): ControlError {
  const span = seconds === 1 ? 'a second' : `${seconds} seconds`;
  return new ControlError('too-many', `${message}: try again in ${span}`, { 'retry-after': String(seconds) });
}
