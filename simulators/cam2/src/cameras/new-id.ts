import { cameraIdOf } from './camera-id.ts';
import { findCamera } from '../database/find.ts';
import type { Cam2State } from '../state.ts';

/** The id of the next camera. Cameras that were imported brought ids along, one of which may be it already. */
export function newCameraId({ cameras, machine }: Pick<Cam2State, 'cameras' | 'machine'>, time: number): string {
  for (let row = cameras.next; ; row += 1) {
    const cameraID = cameraIdOf({ time, machine, row });
    if (!findCamera(cameras, cameraID)) return cameraID;
  }
}
