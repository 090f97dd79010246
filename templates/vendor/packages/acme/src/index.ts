export { createAcme, type Acme } from './acme.ts';
export { BusyError } from './errors/busy-error.ts';
export type { AcmeOptions } from './options.ts';
export type { Cameras } from './resources/cameras.ts';
export type { Clips, WaitOptions } from './resources/clips.ts';
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
