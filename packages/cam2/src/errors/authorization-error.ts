import { HttpError } from '@labrig/http';

/**
 * Status 403: the app is known, but may not do this. Writing cameras needs the level `admin`; usage is told only to whoever
 * names the right owner. (The vendor's client calls the first of the two an `AuthenticationError`.)
 */
export class AuthorizationError extends HttpError {
  override get name(): string {
    return 'AuthorizationError';
  }
}
