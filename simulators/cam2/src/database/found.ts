import type { Camera } from '../generated/spec.ts';
import type { Keys } from './searchable.ts';

/** A camera and its row. */
export interface Found {
  readonly row: number;
  readonly camera: Camera;
}

/** Keys that cameras are looked up by, with the values that will do. */
export type Values = { readonly [Key in keyof Keys]?: readonly Keys[Key][] };
