/** Something of a device that people would rather see than read: a camera, a room, a disk, a job. */
export interface Display {
  /** Stays the same as long as the thing exists: `camera/FAKE0`. */
  readonly id: string;
  /** What it is, in the vendor's word: camera, room, stream, disk, job, upload. */
  readonly kind: string;
  readonly name: string;
  /** What it does, in the vendor's words: `recording`. */
  readonly status: string;
  /** How that looks from afar: nothing happens, at work, absent, wrong. */
  readonly tone: 'calm' | 'busy' | 'off' | 'bad';
  /** Names and values: `['frame rate', '25 Hz']`. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** How full it is, or how far it has come. */
  readonly level?: { readonly value: number; readonly of: number };
  /** There is a picture of it: the simulator's `picture` makes it. */
  readonly picture?: boolean;
}
