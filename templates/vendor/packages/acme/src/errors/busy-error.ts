import { HttpError } from '@labrig/http';

/** Status 409: the camera is recording (`code` is `busy`), or its cable is pulled (`unplugged`). Nothing was done. */
export class BusyError extends HttpError {
  override get name(): string {
    return 'BusyError';
  }
}
