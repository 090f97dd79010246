import { found, text } from '../call.ts';
import type { CallOptions, Context } from '../call.ts';
import type { PermissionLevel } from '../generated/operations.ts';

/**
 * One client application, by its id. Making one asks nothing. All methods need a client of the level `webUI`, for others they
 * throw AuthenticationError; ResourceNotFoundError if no app has this id.
 */
export interface App {
  readonly clientID: string;
  /** Gives it to another user; resolves with what the server says, `OK`. */
  updateOwner(owner: string, options?: CallOptions): Promise<string>;
  /**
   * Changes what it may do, from its next token on; resolves with what the server says, `OK`. A client of the app that runs
   * already gets that token when its present one has expired. If the level becomes `webUI`, make the client anew: tokens of
   * that level have a key of their own, so that the old one looks false where the new one is needed, and never expired.
   */
  updatePermission(permissionLevel: PermissionLevel, options?: CallOptions): Promise<string>;
  /**
   * Replaces its secret and resolves with the new one, which isn't shown again. The old one gives no more tokens; those that it
   * gave live for the rest of their 5 minutes.
   */
  resetSecret(options?: CallOptions): Promise<string>;
  /**
   * How many requests it has made since it was registered.
   *
   * @throws AuthorizationError if it doesn't belong to this owner.
   */
  usage(owner: string, options?: CallOptions): Promise<number>;
}

export function appOf({ api }: Context, clientID: string): App {
  const path = { clientID };
  return {
    clientID,
    updateOwner: (owner, options) =>
      found(api.updateApp({ path, body: { owner } }, options), ({ message }) => text(message)),
    updatePermission: (permissionLevel, options) =>
      found(api.updateApp({ path, body: { permissionLevel } }, options), ({ message }) => text(message)),
    resetSecret: (options) => found(api.resetSecret({ path }, options), ({ clientSecret }) => text(clientSecret)),
    usage: (owner, options) =>
      found(api.usageByClient({ path, query: { owner } }, options), ({ api_usage: count }) =>
        typeof count === 'number' ? count : undefined,
      ),
  };
}
