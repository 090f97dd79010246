import type { Sought } from '../call.ts';
import type { GetJobData } from '../generated/documents.ts';

/** How far a job is. Words that nobody knows yet mean that it still runs. */
export interface JobState extends Omit<Sought<GetJobData>, 'result'> {
  /** What came of it; null until it is `Complete`. Of what is no JSON, which nobody has seen yet, the text. */
  readonly result: unknown;
}
