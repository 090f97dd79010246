export { createApi } from './api.ts';
export type { Api } from './api.ts';
export type { Call, CallArguments, CallOptions } from './call.ts';
export type { Clock } from './clock.ts';
export { discreet } from './discreet.ts';
export * from './errors.ts';
export type { Explain } from './errors/error-of.ts';
export type { Explanation } from './errors/http-error.ts';
export { formData, urlEncoded, withFiles, type Sendable } from './form.ts';
export type { CallEvent, Hooks } from './hooks.ts';
export type { Fetch, Middleware, OutgoingRequest } from './middleware.ts';
export type { Arguments, BodyShape, Operation, OperationTypes } from './operation.ts';
export { encodeJson } from './json.ts';
export { misfit } from './misfit.ts';
export { paged, type Paged, type Paging } from './paged.ts';
export { platformClock } from './platform.ts';
export { waitUntil } from './wait-until.ts';
export type { Poll } from './wait-until.ts';
export { renewing } from './renewing.ts';
export type { TokenOption, Tokens, Ticket } from './renewing.ts';
export type {
  AbortedOutcome,
  AuthOutcome,
  Bare,
  DecodeOutcome,
  FailedOutcome,
  HttpOutcome,
  NetworkOutcome,
  Outcome,
  OutcomeBase,
  RequestOutcome,
  RequestSummary,
  Result,
  ResultOf,
  TimeoutOutcome,
} from './result.ts';
export type { Retry } from './retry.ts';
export { segment } from './segment.ts';
export type { Timeout } from './timeout.ts';
export { inHeader, inQuery } from './token-placement.ts';
export type { TokenSource } from './token-source.ts';
export { createTransport } from './transport.ts';
export type { Transport } from './transport.ts';
export type { ClientOptions, TransportOptions } from './transport-options.ts';
export { unlessGone } from './unless-gone.ts';
export { unsent } from './unsent.ts';
export { unwrap } from './unwrap.ts';
export type { Success } from './unwrap.ts';
