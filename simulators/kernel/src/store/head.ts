import type { LabState } from '../engine.ts';
import type { KnownBytes } from './bytes.ts';
import type { KeptLab } from './lab-store.ts';

/** A kept lab without its time, which passes while nothing changes. */
export type Tree = Omit<LabState, 'time'> & Pick<KeptLab, 'clock' | 'generation'>;

/** The place of a tree in the tables. */
export interface Place {
  readonly base: number;
  /** Of its last change; 0: it's the base itself. */
  readonly number: number;
}

/** What was written last, and where. */
export interface Head extends Place {
  readonly lab: number;
  readonly time: number;
  readonly tree: Tree;
  /** All bytes that this base uses. */
  readonly known: KnownBytes;
  /** How much the base takes, and its changes: characters and bytes. */
  readonly size: number;
  readonly grown: number;
}

export function treeOf({ state: { seed, random, parts }, clock, generation }: KeptLab): Tree {
  return { seed, random, parts, clock, generation };
}

export function keptOf({ clock, generation, ...state }: Tree, time: number): KeptLab {
  return { state: { time, ...state }, clock, generation };
}
