import { LabrigError } from '@labrig/http';
import type { PartialOutcome } from '../answer.ts';
import type { GraphQLProblem } from '../generated/operations.ts';

/** Only a part of what was asked for came. What did come is under `outcome.data`, with null in place of the rest. */
export class PartialError extends LabrigError<PartialOutcome<object>> {
  /** What is missing, and why: `path` leads to the place in `outcome.data`. */
  readonly errors: readonly GraphQLProblem[];

  constructor(outcome: PartialOutcome<object>, errors: readonly GraphQLProblem[]) {
    const { operationId, url } = outcome.request;
    const words = errors.map(({ message, path }) => (path ? `${path.join('.')}: ${message}` : message)).join('; ');
    super(outcome, `${operationId} (POST ${url}) was answered in part: ${words}\n\`outcome.data\` has what came.`);
    this.errors = errors;
  }

  override get name(): string {
    return 'PartialError';
  }
}
