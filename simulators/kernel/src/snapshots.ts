import type { LabState } from './engine.ts';
import type { LabStore } from './store/lab-store.ts';

/** Everything a lab is at one moment. Taking and restoring one costs next to nothing: states share what is equal. */
export interface Snapshot {
  readonly state: LabState;
}

/** The snapshots of a lab that have names. A store keeps them with the lab. */
export interface Snapshots {
  /** By their age: one whose name was given again is the newest. */
  list(): readonly { readonly name: string; readonly time: number }[];
  get(name: string): Snapshot | undefined;
  /** Takes a snapshot; one that had the name before is gone. */
  take(name: string): Snapshot;
  /** `false` if there is none of that name. */
  remove(name: string): boolean;
}

/** @param take - takes a snapshot, and has it kept. */
export function createSnapshots(take: () => Snapshot, kept: LabStore['snapshots'] | undefined): Snapshots {
  const known = new Map<string, Snapshot>();
  return {
    list: () => kept?.list() ?? [...known].map(([name, { state }]) => ({ name, time: state.time })),
    get(name) {
      const state = known.get(name)?.state ?? kept?.read(name);
      return state && { state };
    },
    take(name) {
      const snapshot = take();
      kept?.write(name);
      known.delete(name);
      known.set(name, snapshot);
      return snapshot;
    },
    remove(name) {
      const isKept = kept?.remove(name);
      const isKnown = known.delete(name);
      return isKept ?? isKnown;
    },
  };
}
