/** In what an answer of the device and one of the simulator differ. */
export type DivergenceKind =
  /** They have different statuses. */
  | 'status'
  /** The device's answer isn't what the spec says. */
  | 'spec'
  /** They are of different types: JSON, a picture. */
  | 'media'
  /** The device's lacks a member that the simulator's has. */
  | 'missing'
  /** The device's has a member that the simulator's lacks. */
  | 'extra'
  /** A member has another type. */
  | 'type'
  /** A member that tells a state has another value, or a list has grown or shrunk otherwise. */
  | 'state';

/** One difference between a device and the simulator. */
export interface Divergence {
  readonly kind: DivergenceKind;
  /** The `operationId`; of what the spec lacks, verb and path. */
  readonly operation: string;
  /** What the device answered with. */
  readonly status: number;
  /** Where in the body, as a JSON pointer, with `*` for each item of a list; empty for the whole answer. */
  readonly path: string;
  /** What the device has there, in a few words. */
  readonly device: string;
  /** What the simulator has there, or what the spec wants. */
  readonly simulator: string;
  /** The line of the cassette where it was found first. */
  readonly line: number;
}

/** By which a divergence is known: `getCamera 200 missing /camera_info/filename`. */
export function nameOf({ operation, status, kind, path }: Omit<Divergence, 'line' | 'device' | 'simulator'>): string {
  return `${operation} ${status} ${kind}${path === '' ? '' : ` ${path}`}`;
}
