import type { Status } from './visits.ts';

/** Work of the gait tool. */
export interface Job {
  /** The project of its first clip: who sees that sees the job. */
  readonly project: number;
  readonly clips: readonly number[];
  readonly trialType: string | null;
  readonly status: Status;
  /** When the worker may begin with it. */
  readonly starts: number;
  /** Clips that are done. */
  readonly done: number;
  readonly result: string | null;
  /** Why it failed. */
  readonly failure: string | null;
}

/** What works on jobs, one after the other, the oldest first, and on files that were uploaded. */
export interface Worker {
  /** Since it has died, nothing goes on. */
  readonly isAlive: boolean;
  /** The job that it is at, and when the present clip is done. */
  readonly task: { readonly job: number; readonly until: number } | null;
}
