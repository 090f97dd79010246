import { unwrap } from '@labrig/http';
import { explain } from './explain.ts';
import { login } from './generated/operations.ts';
import { createLog } from './log.ts';
import type { Hooks, Outcome } from '@labrig/http';
import type { LogOptions } from './log.ts';

const renewals = {
  first: 'Logged in',
  lifetime: 'Logged in again, for the token had its age',
  rejected: 'Logged in again, for the token was rejected',
} as const;

/**
 * Hooks that write what a client does into a log with the module's line format: each answer, each repetition, each login. No
 * line holds a token or a password.
 *
 * @throws RangeError for an unknown zone.
 * @example
 * const hooks = logHooks({ write: (line) => appendFile('ivs.log', `${line}\n`) });
 * const valt = createValt({ baseUrl: 'https://valt.example', username: 'front.desk', password: 'Maple-44', hooks });
 */
export function logHooks(options: LogOptions): Hooks {
  const log = createLog(options);
  return {
    // What becomes of a login is told below, without the password that a careless server quotes.
    answer: ({ request, outcome, duration }) =>
      request.operationId === login.id ? undefined : log(`${sentenceOf(outcome)} in ${Math.round(duration)} ms`),
    retry: ({ request, delay }) => log(`${request.operationId} again in ${Math.round(delay)} ms`),
    renewal: ({ reason, failure }) => log(failure ? `Login failed: ${sentenceOf(failure)}` : renewals[reason]),
  };
}

function sentenceOf(outcome: Outcome): string {
  try {
    unwrap(outcome, explain);
  } catch (error) {
    // The lines below are advice.
    return (error as Error).message.split('\n', 1)[0]!;
  }
  const { request, status } = outcome as Extract<Outcome, { kind: 'http' }>;
  return `${request.operationId} (${request.method} ${request.url}) answered ${status}`;
}
