import type { FieldError, FrameworkError, LoginError, RuleError } from './generated/spec.ts';

/** A call that the server refuses, in one of its three envelopes. */
export interface Refused<Status extends number = number, Body = FrameworkError | RuleError | LoginError> {
  readonly status: Status;
  readonly body: Body;
}

/** The texts of HTTP, which the framework uses. */
const phrases: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Access Denied.',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  413: 'Payload Too Large',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** The framework's envelope: a number, and on all but 404 its text. */
export function failed<const Status extends number>(
  status: Status,
  message = phrases[status],
): Refused<Status, FrameworkError> {
  return { status, body: { error: { code: status, ...(message !== undefined && { message }) } } };
}

/** An id in the path that nothing has. */
export const notFound = failed(404);

/** The envelope of rules: what is wrong, with the members that say so to programs. */
export function refused<const Status extends number>(
  status: Status,
  message: string,
  more: { readonly start?: false; readonly status?: false; readonly fields?: FieldError[] } = {},
): Refused<Status, RuleError> {
  return { status, body: { data: { message, ...more }, code: status } };
}

export const blank = 'This value should not be blank.';
export const invalid = 'This value is not valid.';

/** Members of a body that are wrong, each with the reason. */
export function wrongFields(fields: Readonly<Record<string, string>>): Refused<400, RuleError> {
  return refused(400, 'Validation Error', {
    fields: Object.entries(fields).map(([name, message]) => ({ name, message })),
  });
}

/** A success as most operations answer it. */
export function done<Data>(data: Data): { readonly status: 200; readonly body: { readonly data: Data } } {
  return { status: 200, body: { data } };
}

export const deleted = done({ message: 'Deleted' });
