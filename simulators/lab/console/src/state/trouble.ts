import type { Outcome } from '@labrig/http';

/**
 * What stands between the page and an answer:
 *
 * | kind | what happened |
 * | --- | --- |
 * | `token` | the server wants its token, or another one |
 * | `gone` | there is no such lab, or no such thing in it |
 * | `refused` | the server says no, with its reason |
 * | `unreachable` | nobody answers, or something that is not this server |
 */
export class Trouble extends Error {
  override readonly name = 'Trouble';
  readonly kind: 'token' | 'gone' | 'refused' | 'unreachable';

  constructor(kind: Trouble['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}

/** Why a call has no good answer, for people. */
export function troubleOf(outcome: Outcome): Trouble {
  if (outcome.kind !== 'http')
    return new Trouble('unreachable', `${outcome.request.operationId}: no answer that makes sense`);
  const message =
    (outcome.body as { error?: { message?: string } } | undefined)?.error?.message ?? `status ${outcome.status}`;
  if (outcome.status === 401) return new Trouble('token', message);
  return new Trouble(outcome.status === 404 ? 'gone' : 'refused', message);
}
