import { LabrigError } from '@labrig/http';
import type { OutcomeBase } from '@labrig/http';

/** Nothing of the kind has this id. */
export interface UnknownId extends OutcomeBase {
  readonly kind: 'unknown';
  /** What was looked for: `session`. */
  readonly what: string;
  readonly id: string;
  /** Whether something else has the id. */
  readonly isOther: boolean;
}

/** Nothing of the kind has this id: it doesn't exist, the user of the key may not see it, or it belongs to something else. */
export class UnknownIdError extends LabrigError<UnknownId> {
  readonly id: string;

  constructor(outcome: UnknownId) {
    const { what, id, isOther, request } = outcome;
    super(
      outcome,
      isOther
        ? `${id} is not the id of a ${what} but of something else (${request.operationId})`
        : `No ${what} has the id ${id} (${request.operationId})\nIt may also be in a project that the user of the key may not see.`,
    );
    this.id = id;
  }

  override get name(): string {
    return 'UnknownIdError';
  }
}
