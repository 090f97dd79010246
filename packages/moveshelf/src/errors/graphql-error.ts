import { LabrigError } from '@labrig/http';
import type { ErrorsOutcome } from '../answer.ts';
import type { GraphQLProblem } from '../generated/operations.ts';

/** Moveshelf executed the call, and refused it: `GraphQlException` in the vendor's client. There are no codes, only sentences. */
export class GraphqlError extends LabrigError<ErrorsOutcome> {
  /** The server's own words, with where in the document and in the answer they belong: `error_info` in the vendor's client. */
  readonly errors: readonly GraphQLProblem[];

  constructor(outcome: ErrorsOutcome, errors: readonly GraphQLProblem[]) {
    const { operationId, url } = outcome.request;
    const words = errors.map(({ message }) => message).join('; ');
    super(
      outcome,
      `${operationId} (POST ${url}) was refused: ${words}\nCheck the names and ids that it was called with.`,
    );
    this.errors = errors;
  }

  override get name(): string {
    return 'GraphqlError';
  }
}
