export { createCam2, type Cam2 } from './cam2.ts';
export type { Cam2Options, Credentials } from './options.ts';
export type { Paged } from '@labrig/http';
export type { App } from './resources/app.ts';
export type { Apps } from './resources/apps.ts';
export type { StoredCamera } from './resources/camera.ts';
export type { CameraIds, Concurrency } from './resources/by-ids.ts';
export type { Cameras, Reached } from './resources/cameras.ts';
export type { ChangeLogWindow } from './resources/change-log.ts';
export type { CameraSearch, Circle } from './resources/search.ts';
export { AuthenticationError } from './errors/authentication-error.ts';
export { AuthorizationError } from './errors/authorization-error.ts';
export { FormatError } from './errors/format-error.ts';
export { InternalError } from './errors/internal-error.ts';
export { InvalidClientIdError } from './errors/invalid-client-id-error.ts';
export { InvalidClientSecretError } from './errors/invalid-client-secret-error.ts';
export { ResourceConflictError } from './errors/resource-conflict-error.ts';
export { ResourceNotFoundError } from './errors/resource-not-found-error.ts';
export * as operations from './generated/operations.ts';
export {
  AbortedError,
  AuthError,
  DecodeError,
  HttpError,
  LabrigError,
  NetworkError,
  RequestError,
  TimeoutError,
} from '@labrig/http';
