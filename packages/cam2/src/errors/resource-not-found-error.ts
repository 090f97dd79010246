import { HttpError } from '@labrig/http';

/**
 * Status 404: no camera or no app has this id.
 *
 * Not thrown by itself for the client's own `clientID`: that is an `AuthError` whose `cause` is one of these.
 */
export class ResourceNotFoundError extends HttpError {
  override get name(): string {
    return 'ResourceNotFoundError';
  }
}
