import type { Outcome, RequestSummary } from './result.ts';

/** What every event of a call tells. */
export interface CallEvent {
  readonly request: RequestSummary;
  /** 1 for the first attempt. */
  readonly attempt: number;
}

/**
 * Observers of a transport. They change nothing: what they return is dropped, and so is what they throw or reject with.
 * They see no secret that is sent: a request's headers they see by name only. Of answers they see all but those of a login.
 *
 * @example
 * const hooks: Hooks = { retry: ({ request, delay }) => console.warn(`${request.operationId} again in ${delay} ms`) };
 */
export interface Hooks {
  /** Just before an attempt goes out. */
  request?(event: CallEvent & { readonly headers: readonly string[] }): void;
  /** An attempt is over, whatever became of it. `duration` in milliseconds. */
  answer?(event: CallEvent & { readonly outcome: Outcome; readonly duration: number }): void;
  /** An attempt failed, and another one follows in `delay` milliseconds. */
  retry?(event: CallEvent & { readonly outcome: Outcome; readonly delay: number }): void;
  /** A token was asked for: the first, the next after `lifetime`, or one in place of a rejected one. */
  renewal?(event: {
    readonly reason: 'first' | 'lifetime' | 'rejected';
    /** Absent: it was granted. */
    readonly failure?: Outcome;
  }): void;
}

/** Tells an observer, if there is one, and lets nothing come back from it. */
export function tell<Event>(observer: ((event: Event) => unknown) | undefined, event: Event): void {
  try {
    const told = observer?.(event);
    if (told instanceof Promise) told.catch(() => {});
  } catch {
    // An observer that fails is its owner's affair.
  }
}
