import { HttpError } from '@labrig/http';
import { explain } from '../explain.ts';
import { AuthenticationError } from './authentication-error.ts';
import { AuthorizationError } from './authorization-error.ts';
import { FormatError } from './format-error.ts';
import { InternalError } from './internal-error.ts';
import { ResourceConflictError } from './resource-conflict-error.ts';
import { ResourceNotFoundError } from './resource-not-found-error.ts';
import type { HttpOutcome } from '@labrig/http';

/** By status, for every operation alike: what a server writes as `errorType` is in `code`, whatever it is. */
const classes: Readonly<Record<number, typeof HttpError>> = {
  400: FormatError,
  401: AuthenticationError,
  403: AuthorizationError,
  404: ResourceNotFoundError,
  409: ResourceConflictError,
  413: FormatError,
  422: FormatError,
  500: InternalError,
};

/** The error that a refusal is thrown as. */
export function refusal(outcome: HttpOutcome<number, unknown>): HttpError {
  const Refusal = classes[outcome.status] ?? HttpError;
  return new Refusal(outcome, explain(outcome.body));
}
