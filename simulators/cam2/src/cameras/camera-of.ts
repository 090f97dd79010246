import { rowOf } from '@labrig/simulator';
import { generatedCamera } from '../world/generate.ts';
import type { Table } from '@labrig/simulator';
import type { Camera } from '../generated/spec.ts';
import type { CameraRow } from '../state.ts';

/** The camera of a row: as it was written, or as its world has it. Rows count from 1, places in a world from 0. */
export function cameraOf(row: CameraRow, id: number): Camera {
  return typeof row === 'number' ? generatedCamera(row, id - 1) : row;
}

/** The camera in a row of the table. */
export function cameraAt(cameras: Table<CameraRow>, id: number): Camera {
  return cameraOf(rowOf(cameras, id)!, id);
}
