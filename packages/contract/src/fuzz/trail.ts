import type { Sent } from './wire.ts';

/** What a history did, for whoever has to repeat it, and what came of it. */
export interface Trail {
  readonly lines: (Sent | string)[];
  calls: number;
  /** Operation and status: `getCamera 200`. */
  readonly answers: Set<string>;
}
