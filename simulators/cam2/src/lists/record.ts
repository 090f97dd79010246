import type { NewCamera } from '../generated/spec.ts';

/**
 * A camera of a list, as the wire has it. What isn't known may be left out, as may its id. Where the simulator itself plays the
 * camera, `{host}`, `{port}` and `{origin}` stand for its address, whatever that is.
 */
export type CameraRecord = NewCamera & { readonly cameraID?: string };

/** A list of cameras that can't be taken: what is wrong, and where. */
export class CameraListError extends RangeError {
  override readonly name = 'CameraListError';
  /** Of a table: the line in which the bad row begins, from 1 on. Of other lists: the number of the bad camera, from 1 on. */
  readonly place: number;

  constructor(kind: 'line' | 'camera', place: number, problem: string) {
    super(`${kind} ${place}: ${problem}`);
    this.place = place;
  }
}
