import { HttpError } from '@labrig/http';

/**
 * Status 401: the token isn't good for this operation. As the client renews those that have expired, this usually means that
 * the operation needs an app of the level `webUI`, as all of `cam2.apps`, `cam2.app()` and `cam2.changeLog()` do.
 *
 * Not thrown by itself for a wrong `clientSecret`: that is an `AuthError` whose `cause` is one of these.
 */
export class AuthenticationError extends HttpError {
  override get name(): string {
    return 'AuthenticationError';
  }
}
