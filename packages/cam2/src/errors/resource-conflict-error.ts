import { HttpError } from '@labrig/http';

/** Status 409: another camera has this `legacy_cameraID`; `vendorMessage` is `legacyCameraIDAlreadyExist`. Nothing was changed. */
export class ResourceConflictError extends HttpError {
  override get name(): string {
    return 'ResourceConflictError';
  }
}
