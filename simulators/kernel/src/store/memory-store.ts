import type { LabState } from '../engine.ts';
import type { KeptLab, LabStore } from './lab-store.ts';

/** What a store has of a lab. */
export interface LabContents {
  readonly kept?: KeptLab;
  /** By their age. */
  readonly snapshots?: readonly NamedState[];
}

/** A snapshot with its name. */
export interface NamedState {
  readonly name: string;
  readonly state: LabState;
}

/** Keeps a lab in memory: for one that comes from elsewhere, and as the model of every other store. */
export function createMemoryStore({ kept, snapshots = [] }: LabContents = {}, since?: number): LabStore {
  let last = kept;
  const named = new Map(snapshots.map(({ name, state }) => [name, state]));
  return {
    ...(since !== undefined && { since }),
    read: () => last,
    write(lab) {
      last = lab;
    },
    snapshots: {
      list: () => [...named].map(([name, { time }]) => ({ name, time })),
      write(name) {
        named.delete(name);
        named.set(name, last!.state);
      },
      read: (name) => named.get(name),
      remove: (name) => named.delete(name),
    },
  };
}

/** Puts all of it into a store that is still empty. */
export function fillStore(store: LabStore, { kept, snapshots = [] }: Required<LabContents>): void {
  for (const { name, state } of snapshots) {
    store.write({ ...kept, state });
    store.snapshots.write(name);
  }
  store.write(kept);
}
