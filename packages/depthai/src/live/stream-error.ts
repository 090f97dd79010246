import { LabrigError } from '@labrig/http';
import type { NetworkOutcome } from '@labrig/http';

/**
 * How a stream failed: `refused`, it could not be opened; `dropped`, its connection broke; `silent`, nothing came any more;
 * `slow`, whoever reads it was too slow; `long`, a message was longer than all that may wait.
 */
export type StreamFailure = 'refused' | 'dropped' | 'silent' | 'slow' | 'long';

/** A stream of video or detections is over, though nobody wanted it to end. Its `kind` is `network`. */
export class StreamError extends LabrigError<NetworkOutcome> {
  readonly reason: StreamFailure;
  /** The code with which the server closed, if it did; 1012 is a restart of the camera. */
  readonly closeCode?: number;

  constructor(
    outcome: NetworkOutcome,
    {
      reason,
      closeCode,
      words,
      advice,
    }: {
      readonly reason: StreamFailure;
      readonly closeCode?: number | undefined;
      readonly words: string;
      readonly advice: string;
    },
  ) {
    const { operationId, url } = outcome.request;
    super(outcome, `${operationId} (${url}) ${words}\n${advice}`);
    this.reason = reason;
    if (closeCode !== undefined) this.closeCode = closeCode;
  }

  override get name(): string {
    return 'StreamError';
  }
}
