import type { Call } from './call.ts';
import type { OutgoingRequest } from './middleware.ts';
import type { Bare, Outcome } from './result.ts';

/** Where a token comes from, and how it goes along. */
export interface TokenSource {
  /**
   * Gets a token, or tells by an outcome why there is none; calls that wait for it then end as `auth`. `call` is the
   * transport's own, with its retries, limits and signal, but carries no token. What is thrown becomes a `request` outcome.
   */
  readonly acquire: (context: { readonly call: Call }) => Promise<string | Outcome>;
  /** Puts the token on a request that is about to go out: `inHeader()`, `inQuery(name)`, or your own. */
  readonly place: (request: OutgoingRequest, token: string) => void;
  /** Whether this answer (`http` or `decode`) says that the token is no longer good, and nothing else. */
  readonly rejected: (outcome: Bare<Outcome>) => boolean;
  /** Operations, by id, that go without a token wherever they are called from: the login itself. Default none. */
  readonly exempt?: readonly string[];
  /** How often one call may be sent again because its token was rejected. Default 2. */
  readonly renewals?: number;
  /** Age in milliseconds at which a token is replaced before it is used again. Default: never. */
  readonly lifetime?: number;
  /** For how long after a failed `acquire` calls fail at once, with the same cause, in milliseconds. Default 0. */
  readonly cooldown?: number;
}
