import { exclusion } from '../advice.ts';
import { StreamError } from './stream-error.ts';
import type { RequestSummary } from '@labrig/http';
import type { WithoutCredentials } from '../secrets.ts';
import type { Ending } from './connection.ts';
import type { StreamFailure } from './stream-error.ts';

/** What is known about a stream that has failed. */
export interface Circumstances {
  readonly request: RequestSummary;
  /** How many connections were tried. */
  readonly attempts: number;
  /** What the server says about it otherwise, as far as it says anything. */
  readonly diagnosis: string | undefined;
  readonly withoutCredentials: WithoutCredentials;
}

const other: Readonly<Record<StreamFailure, string>> = {
  refused:
    'Check host and port in `baseUrl`, and whether a proxy in between lets WebSockets pass; and see that the stream is active: ' +
    exclusion,
  dropped: `The camera may restart, or the stream may be off: ${exclusion}`,
  silent:
    'The camera may hang; `camera.boot()` after `camera.shutDown()` restarts it. If pictures are rare, raise `silence`.',
  slow: 'Do less while reading, raise `queue`, or let the oldest go: `overflow: "drop"`.',
  long: 'Raise `queue.bytes` if it may be that long.',
};

/** The error for a connection that ended like this. */
export function failureOf(
  ending: Exclude<Ending, { why: 'left' } | { why: 'misfit' }>,
  { request, attempts, diagnosis, withoutCredentials }: Circumstances,
): StreamError {
  const { reason, words, closeCode } = told(ending);
  const cause = new Error(withoutCredentials(words));
  return new StreamError(
    { kind: 'network', cause, unsent: false, request, attempts },
    { reason, closeCode, words: cause.message, advice: diagnosis ?? other[reason] },
  );
}

function told(ending: Exclude<Ending, { why: 'left' } | { why: 'misfit' }>): {
  readonly reason: StreamFailure;
  readonly words: string;
  readonly closeCode?: number;
} {
  const { messages } = ending;
  const when = messages > 0 ? `after ${messages} messages` : 'before the first message';
  if (ending.why === 'slow') return { reason: 'slow', words: 'was ended: it brought more than was read' };
  if (ending.why === 'long') return { reason: 'long', words: 'was ended: a message was too long' };
  if (ending.why === 'closed') {
    const { code, reason } = ending;
    return {
      reason: 'dropped',
      closeCode: code,
      words: `was closed ${when}, with code ${code}${reason && `: ${reason}`}`,
    };
  }
  if (ending.why === 'failed') {
    const { words } = ending;
    return { reason: messages > 0 ? 'dropped' : 'refused', words: `failed ${when}${words && `: ${words}`}` };
  }
  return ending.opened
    ? { reason: 'silent', words: `fell silent ${when}` }
    : { reason: 'refused', words: 'did not open' };
}
