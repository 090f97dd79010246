import { found } from '../call.ts';
import type { CallOptions, Context } from '../call.ts';
import type { AppCredentials, AppRegistration } from '../generated/operations.ts';

/**
 * Client applications. All methods need a client of the level `webUI`; for others they throw AuthenticationError.
 */
export interface Apps {
  /**
   * Makes an app, with the level `user` unless told otherwise, and resolves with its id and secret. This is the only time that
   * the secret is shown; `cam2.app(clientID).resetSecret()` makes a new one. An owner may have any number of apps.
   *
   * @throws FormatError without an owner.
   * @example
   * const { clientID, clientSecret } = await cam2.apps.register({ owner: 'bob', permissionLevel: 'admin' });
   */
  register(app: AppRegistration, options?: CallOptions): Promise<AppCredentials>;
  /** The ids of all apps that a user owns; none for a user that nobody knows. */
  clientIdsByOwner(owner: string, options?: CallOptions): Promise<readonly string[]>;
}

export function appsOf({ api }: Context): Apps {
  return {
    register: ({ owner, permissionLevel = 'user' }, options) =>
      found(api.register({ body: { owner, permissionLevel } }, options), (credentials) =>
        typeof credentials.clientID === 'string' && typeof credentials.clientSecret === 'string'
          ? credentials
          : undefined,
      ),
    clientIdsByOwner: (owner, options) =>
      found(api.clientIdsByOwner({ query: { owner } }, options), (apps) => {
        const ids = apps.map((app: { clientID?: string } | null) => app?.clientID);
        return ids.every((id) => typeof id === 'string') ? ids : undefined;
      }),
  };
}
