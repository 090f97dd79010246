/** The errors of all clients. Each exports them as its own, by name: another entry would cost every import a millisecond. */
export { AbortedError } from './errors/aborted-error.ts';
export { AuthError } from './errors/auth-error.ts';
export { DecodeError } from './errors/decode-error.ts';
export { HttpError } from './errors/http-error.ts';
export { LabrigError } from './errors/labrig-error.ts';
export { NetworkError } from './errors/network-error.ts';
export { RequestError } from './errors/request-error.ts';
export { TimeoutError } from './errors/timeout-error.ts';
