import { discreet, inQuery, misfit, renewing } from '@labrig/http';
import { login } from './generated/operations.ts';
import { secretNames, withoutSecrets } from './secrets.ts';
import type { Outcome, TokenOption } from '@labrig/http';
import type { Credentials } from './generated/operations.ts';

/** When the client logs in again, in milliseconds. */
export interface Renewal {
  /**
   * Age of a token at which the next call logs in again: the vendor's `success_reauth_time`. Default 28,800,000, which is
   * 8 hours, as in the vendor's code; its documentation also says 24. `Infinity`: only when the server rejects the token.
   */
  readonly lifetime?: number;
  /**
   * For how long after a failed login no other one is tried, and calls fail at once with the same cause: the vendor's
   * `failure_reauth_time`. Default 30,000.
   */
  readonly cooldown?: number;
}

/** Logs in at the first call, once for all calls that wait, and again when the token is old or was rejected. */
export function tokenOf(
  credentials: Credentials,
  { lifetime = 28_800_000, cooldown = 30_000 }: Renewal = {},
): TokenOption {
  return renewing({
    async acquire({ call }) {
      const answer = await call(login, { body: credentials });
      if (answer.kind !== 'http' || answer.status !== 200) return cleaned(discreet(answer, credentials.password));
      const token: unknown = (answer.body.data as { access_token?: unknown } | null | undefined)?.access_token;
      return typeof token === 'string' && token ? token : misfit(answer, secretNames);
    },
    exempt: [login.id],
    place: inQuery('access_token'),
    rejected: (outcome) => 'status' in outcome && outcome.status === 401,
    // A login gives everybody the token that they have already: if that one is refused again, a third try is in vain.
    renewals: 1,
    lifetime,
    cooldown,
  });
}

/** Of what is no answer of the API nobody knows where it repeats a token. */
function cleaned(outcome: Outcome): Outcome {
  return outcome.kind === 'decode' ? { ...outcome, text: withoutSecrets(outcome.text) } : outcome;
}
