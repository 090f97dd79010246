import { HttpError } from '@labrig/http';

/**
 * Status 422: a field, a parameter or an id is missing, malformed or out of its range; `vendorMessage` names it, and `code` is
 * `RequestFormatError`. Also 413, for more than 100 KiB, and 400, for a body that the server can't read. Nothing was changed.
 *
 * Not thrown for a circle that can't be searched: that is a `RequestError`, and nothing is sent.
 */
export class FormatError extends HttpError {
  override get name(): string {
    return 'FormatError';
  }
}
