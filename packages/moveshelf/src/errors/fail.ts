import { unwrap } from '@labrig/http';
import { GraphqlError } from './graphql-error.ts';
import { PartialError } from './partial-error.ts';
import { UploadError } from './upload-error.ts';
import type { Outcome } from '@labrig/http';
import type { Answer, DataOutcome } from '../answer.ts';
import type { GraphQLProblem } from '../generated/operations.ts';
import type { UploadedOutcome, UploadOutcome } from '../upload/upload.ts';

/** Everything that may become of a call but success. */
export type Failure = Exclude<Answer<object>, DataOutcome<object>> | Exclude<UploadOutcome, UploadedOutcome>;

/**
 * Throws what became of a call: one class for each `kind`.
 *
 * @param clean - strikes secrets out of the server's words.
 */
export function fail(outcome: Failure, clean: (text: string) => string): never {
  switch (outcome.kind) {
    case 'errors':
      throw new GraphqlError(outcome, cleaned(outcome.errors, clean));
    case 'partial':
      throw new PartialError(outcome, cleaned(outcome.errors, clean));
    case 'upload':
      throw new UploadError(outcome);
    default:
      unwrap(outcome as Outcome, (body) => {
        const message = wordsOf(body);
        return message === undefined ? undefined : { message: clean(message) };
      });
      // Only a success comes here, and a success is none of these.
      throw new TypeError('not a failure');
  }
}

function cleaned(errors: readonly GraphQLProblem[], clean: (text: string) => string): readonly GraphQLProblem[] {
  return errors.map(({ message, locations, path }) => ({
    message: clean(message),
    ...(locations && { locations }),
    ...(path && { path }),
  }));
}

/** The server's words: a text, or the messages of errors. */
function wordsOf(body: unknown): string | undefined {
  if (typeof body === 'string') return body || undefined;
  const { errors } = body as { readonly errors?: readonly { readonly message?: unknown }[] };
  return errors?.map(({ message }) => String(message)).join('; ') || undefined;
}
