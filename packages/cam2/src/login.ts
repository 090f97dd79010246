import { discreet, inHeader, misfit, renewing } from '@labrig/http';
import { auth } from './generated/operations.ts';
import type { TokenOption } from '@labrig/http';
import type { Credentials } from './options.ts';

/**
 * Gets a token at the first call, and another one when the server says that this one has expired (they live for 5 minutes):
 * once for all calls that wait, and at most twice per call. Nobody looks at the clock, as in the vendor's client.
 */
export function tokenOf({ clientID, clientSecret }: Credentials): TokenOption {
  return renewing({
    async acquire({ call }) {
      const answer = await call(auth, { query: { clientID, clientSecret } });
      if (answer.kind !== 'http' || answer.status !== 200) return discreet(answer, clientSecret);
      const { token } = answer.body as { token?: unknown };
      return typeof token === 'string' && token ? token : misfit(answer);
    },
    exempt: [auth.id],
    place: inHeader(),
    // Any other 401 stays one with the next token, too: a wrong level, or a server with another key.
    rejected: (outcome) =>
      outcome.kind === 'http' &&
      outcome.status === 401 &&
      (outcome.body as { message?: unknown }).message === 'Token expired.',
    renewals: 2,
  });
}
