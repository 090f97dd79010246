import type { Outcome, OutcomeBase, RequestSummary } from '../result.ts';

/** What an error is made of: any outcome of a call, or one that only a vendor has. */
type Told = OutcomeBase & { readonly kind: string };

/**
 * What all errors of the clients are. Catch it to catch them all; `kind`, or the subclass, tells them apart.
 *
 * Neither printing nor `JSON.stringify` shows a secret: the request is a summary, and the outcome with its headers and body
 * is there for programs only.
 *
 * Not thrown for mistakes in a program, such as a `baseUrl` that isn't one: those are `TypeError`s.
 *
 * @example
 * try {
 *   await camera.recording.start({ codec: 'high' });
 * } catch (error) {
 *   if (error instanceof LabrigError && error.kind === 'timeout') console.log(`${error.operationId} takes long`);
 *   else throw error;
 * }
 */
export class LabrigError<Any extends Told = Outcome> extends Error {
  readonly kind: Any['kind'];
  readonly operationId: string;
  readonly request: RequestSummary;
  /** How often the request was sent. */
  readonly attempts: number;
  readonly #outcome: Any;

  /** @param message - what went wrong and what to do, after the name of the operation. */
  constructor(outcome: Any, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = outcome.kind;
    this.operationId = outcome.request.operationId;
    this.request = outcome.request;
    this.attempts = outcome.attempts;
    this.#outcome = outcome;
  }

  override get name(): string {
    return 'LabrigError';
  }

  /** All that is known. */
  get outcome(): Any {
    return this.#outcome;
  }

  /** What a log may keep: everything but stack, cause and outcome. */
  toJSON(): Record<string, unknown> {
    return { ...(this as object), name: this.name, message: this.message };
  }
}
