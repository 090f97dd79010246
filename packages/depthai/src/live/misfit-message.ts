import { DecodeError } from '@labrig/http';
import type { DecodeOutcome, RequestSummary } from '@labrig/http';

/** The error for a message that isn't as the server's description says. 101 is the answer whose content messages are. */
export function misfitMessage(request: RequestSummary, reason: DecodeOutcome['reason'], data: unknown): DecodeError {
  const text = typeof data === 'string' ? data : '(bytes)';
  return new DecodeError({
    kind: 'decode',
    reason,
    status: 101,
    headers: new Headers(),
    text: text.slice(0, 2000),
    request: { ...request },
    attempts: 1,
  });
}
