import type { Check } from './checks.ts';
import { NotTried } from './not-tried.ts';
import type { Stage } from './stage.ts';

/** What became of a check. A runtime that can't be had makes it neither passed nor failed. */
export interface Outcome {
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'not tried';
  /** What failed, or why it was not tried. */
  readonly reason?: string;
}

/** Makes checks one after the other, whatever becomes of each. */
export async function* makeChecks(checks: readonly Check[], stage: Stage): AsyncGenerator<Outcome, void, undefined> {
  for (const { name, run } of checks) {
    try {
      await run(stage);
      yield { name, outcome: 'passed' };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      yield { name, outcome: error instanceof NotTried ? 'not tried' : 'failed', reason };
    }
  }
}
