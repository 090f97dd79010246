import type { VendorName } from '../../suites.ts';
import type { CheckName } from '../checks/checks.ts';

// What a module exports is known to its mutation alone.
// oxlint-disable-next-line typescript/no-explicit-any
export type Exports = any;

/** A module of which exports are others, and who must see it. */
export interface ModuleMutation {
  /** What it does that it must not do, in a few words. */
  readonly name: string;
  /** From the root of the workspace. */
  readonly module: string;
  /** The exports that are others; they may use the sound ones. */
  readonly swap: (sound: Exports) => object;
  readonly caughtBy: readonly Catch[];
}

/** A check that must fail. */
export interface Catch {
  readonly check: CheckName;
  /** Whose client or simulator it looks at. */
  readonly of: VendorName;
  /** How the failure reads. */
  readonly words: RegExp;
}

/** The same check for several vendors. */
export function each(vendors: readonly VendorName[], check: CheckName, words: RegExp): readonly Catch[] {
  return vendors.map((of) => ({ check, of, words }));
}
