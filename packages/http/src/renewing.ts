import type { Call } from './call.ts';
import type { Clock } from './clock.ts';
import { tell } from './hooks.ts';
import type { Hooks } from './hooks.ts';
import type { Operation } from './operation.ts';
import type { Outcome } from './result.ts';
import type { TokenSource } from './token-source.ts';

/**
 * What one login came to: a token, or a failure. Identity tells tickets apart, not text: VALT grants the same token at every
 * login.
 */
export type Ticket = {
  /** When it is no longer handed out. */
  readonly until: number;
} & ({ readonly token: string; readonly failure?: never } | { readonly token?: never; readonly failure: Outcome });

/** The token that all calls of one transport share. */
export interface Tokens extends Pick<TokenSource, 'place' | 'rejected'> {
  readonly renewals: number;
  /** The ticket at hand, or a promise of the next one; `undefined` for an operation that goes without. Never rejects. */
  readonly take: (operation: Operation, rejected: Ticket | undefined) => Ticket | Promise<Ticket> | undefined;
}

/** Gives a transport its tokens; made by `renewing`. */
export type TokenOption = (context: {
  /** The transport's call, without token. */
  readonly call: Call;
  readonly clock: Clock;
  readonly hooks: Hooks;
}) => Tokens;

/**
 * Logs a transport in, and keeps it logged in.
 *
 * The first call that needs a token acquires it; calls that need it meanwhile wait for the same one. A token that an answer
 * rejects is replaced once, however many calls it was rejected for: a call that comes back with an older token is sent again
 * with the newer one. No call owns a renewal: the abort of one leaves the others waiting.
 *
 * @example
 * const transport = createTransport({
 *   baseUrl: 'https://valt.example/api/v3',
 *   token: renewing({
 *     acquire: async ({ call }) => {
 *       const answer = await call(login, { body: { username, password } });
 *       return answer.kind === 'http' && answer.status === 200 ? answer.body.data.access_token : answer;
 *     },
 *     place: inQuery('access_token'),
 *     rejected: (outcome) => outcome.kind === 'http' && outcome.status === 401,
 *     lifetime: 28_800_000,
 *     cooldown: 30_000,
 *   }),
 * });
 */
export function renewing({
  acquire,
  place,
  rejected,
  exempt = [],
  renewals = 2,
  lifetime = Infinity,
  cooldown = 0,
}: TokenSource): TokenOption {
  return ({ call, clock, hooks }) => {
    let current: Ticket | undefined;
    let pending: Promise<Ticket> | undefined;

    async function renew(reason: 'first' | 'lifetime' | 'rejected'): Promise<Ticket> {
      const asked = clock.now();
      let granted: string | Outcome;
      try {
        // Not before `pending` is set: an `acquire` that asks for a token itself then waits in vain instead of recursing.
        await undefined;
        granted = await acquire({ call });
      } catch (cause) {
        granted = { kind: 'request', cause, request: { operationId: 'token', method: '', url: '' }, attempts: 0 };
      }
      pending = undefined;
      current =
        typeof granted === 'string'
          ? { token: granted, until: asked + lifetime }
          : { failure: granted, until: clock.now() + cooldown };
      tell(hooks.renewal, { reason, ...(current.failure && { failure: current.failure }) });
      return current;
    }

    return {
      place,
      rejected,
      renewals,
      take(operation, used) {
        if (exempt.includes(operation.id)) return undefined;
        if (pending) return pending;
        if (current && current !== used && clock.now() < current.until) return current;
        pending = renew(current?.token === undefined ? 'first' : current === used ? 'rejected' : 'lifetime');
        return pending;
      },
    };
  };
}
