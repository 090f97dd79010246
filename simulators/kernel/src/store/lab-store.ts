import type { LabState } from '../engine.ts';
import type { ClockMode } from '../time/mode.ts';

/** A lab as a store keeps it: its state, and what was said about it besides. */
export interface KeptLab {
  readonly state: LabState;
  /** How time passed. */
  readonly clock: ClockMode;
  /** How many resets and restores there had been. */
  readonly generation: number;
}

/**
 * Where a lab is kept, so that it outlives its process. A lab writes before any answer leaves that its store doesn't know of yet:
 * what was acknowledged is there, whenever the process ends. One store serves one lab.
 */
export interface LabStore {
  /**
   * When in real time what is in it was so. Then the lab goes on as if it had been in memory all the time: its clock is as it was set
   * last, and has run meanwhile if it runs. Absent: it's another run of the lab.
   */
  readonly since?: number;
  /** `undefined`: nothing is kept yet. */
  read(): KeptLab | undefined;
  /** Keeps all of it or, where that fails, nothing. @throws whatever keeps it from being kept. */
  write(lab: KeptLab): void;
  readonly snapshots: SnapshotStore;
}

/** The named snapshots of a lab. */
export interface SnapshotStore {
  /** By their age: one that was written again is the newest. */
  list(): readonly { readonly name: string; readonly time: number }[];
  /** Gives a name to what was written last. */
  write(name: string): void;
  read(name: string): LabState | undefined;
  /** `false` if there is none of that name. */
  remove(name: string): boolean;
}
