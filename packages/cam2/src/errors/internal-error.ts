import { HttpError } from '@labrig/http';

/**
 * Status 500: the server failed at something that is not the caller's fault. (The vendor's client has this name for whatever
 * it doesn't expect; here a status that no description has is a `DecodeError`.)
 */
export class InternalError extends HttpError {
  override get name(): string {
    return 'InternalError';
  }
}
