import type { ErrorDetail, HTTPValidationError, ValidationError } from './generated/spec.ts';

/** A call that the server refuses. */
export interface Refused<Status extends number, Body> {
  readonly status: Status;
  readonly body: Body;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A text under `detail`. */
export function detail<const Status extends number>(status: Status, text: string): Refused<Status, ErrorDetail> {
  return { status, body: { detail: text } };
}

export const notFound = detail(404, 'Not Found');
export const noCamera = (mxid: string) => detail(404, `no camera ${mxid}`);
export const noStream = (name: string) => detail(404, `no stream ${name}`);
export const inactive = (name: string) => detail(404, `stream ${name} is not active`);
export const shutDown = (mxid: string) => detail(409, `camera ${mxid} is shut down`);

/** A list of mistakes. */
export function invalid(mistakes: ValidationError[]): Refused<422, HTTPValidationError> {
  return { status: 422, body: { detail: mistakes } };
}

/** Whatever the server didn't expect. */
export function failure(): Refused<500, Uint8Array> {
  return {
    status: 500,
    body: new TextEncoder().encode('Internal Server Error'),
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  };
}

/** A change that answers the word `null`. */
export const created = { status: 201, body: null } as const;
export const accepted = { status: 202, body: null } as const;
