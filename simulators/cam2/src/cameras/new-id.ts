import { cameraIdOf } from './camera-id.ts';
import type { CameraStore } from '../database/camera-store.ts';
import type { Cam2State } from '../state.ts';

/** The id of the next camera. Cameras that were imported brought ids along, one of which may be it already. */
export function newCameraId(store: CameraStore, state: Cam2State, time: number): string {
  for (let row = store.next(state); ; row += 1) {
    const cameraID = cameraIdOf({ time, machine: state.machine, row });
    if (!store.byId(state, cameraID)) return cameraID;
  }
}
