import type { Scenario } from '../scenario.ts';
import type { Target } from '../target.ts';
import type { Sent } from './sent.ts';

/**
 * Knows how a vendor's devices are put back after a scenario that changes something. It touches only what the scenario has
 * sent requests about: others may use the device meanwhile.
 */
export type MakeGuard = (target: Target) => Guard;

export interface Guard {
  /** Looks at the device before a scenario. */
  look(): Promise<Before>;
}

/** How a device was before a scenario. */
export interface Before {
  /** Why the scenario must not run on what was found; `undefined`: it may. */
  obstacle(scenario: Pick<Scenario<never>, 'effect' | 'wants'>): string | undefined;
  /** Brings the device into the state that scenarios begin with, where that is another one. `steps` puts this back, too. */
  prepare?(): Promise<void>;
  /** What must be done to put back what these requests have changed, in this order. */
  steps(sent: readonly Sent[]): Promise<readonly Step[]>;
}

/** One thing to put back. */
export interface Step {
  /** What was done, when it is done: `camera FAKE0: its recording was stopped`. */
  readonly what: string;
  /**
   * Does it; `false`: there was nothing to do. Absent: there is no way to do it, and `what` says what stays: `camera 5f… stays:
   * the server deletes none`.
   */
  readonly undo?: () => Promise<unknown>;
}

/** What came of putting back. */
export interface PutBack {
  readonly restored: readonly string[];
  readonly left: readonly string[];
  /** What should have been put back, and why it wasn't. */
  readonly failed: readonly string[];
}
