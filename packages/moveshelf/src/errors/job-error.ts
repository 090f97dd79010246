import { LabrigError } from '@labrig/http';
import type { OutcomeBase } from '@labrig/http';
import type { JobState } from '../resources/job-state.ts';

/** A job that ended without a result. */
export interface FailedJob extends OutcomeBase {
  readonly kind: 'job';
  readonly job: JobState;
}

/** A job failed; its description says why. */
export class JobError extends LabrigError<FailedJob> {
  readonly job: JobState;

  constructor(outcome: FailedJob) {
    const { id, description } = outcome.job;
    super(outcome, `The job ${id} failed${description ? `: ${description}` : ''}`);
    this.job = outcome.job;
  }

  override get name(): string {
    return 'JobError';
  }
}
