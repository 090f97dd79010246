import type { AnySimulator } from '@labrig/simulator';

/** What is different in a simulator that isn't sound. */
export type Change = (sound: AnySimulator) => Partial<AnySimulator>;

/** A simulator with one thing broken, and who must see it. */
export interface SimulatorMutation {
  /** What it does that it must not do, in a few words. */
  readonly name: string;
  readonly change: Change;
  /** The scenario, or the check of `own-checks.ts`, that must fail: its name. Of names that differ in their ends the beginning. */
  readonly caughtBy: string;
  /** How the failure reads. */
  readonly words: RegExp;
}
