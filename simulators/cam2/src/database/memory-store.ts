import { addRow, setRow, tableOf } from '@labrig/simulator';
import { cameraAt } from '../cameras/camera-of.ts';
import { candidates, findCamera, findLegacy } from './find.ts';
import { partsOf } from './parts.ts';
import { searchCameras } from './search.ts';
import type { Table } from '@labrig/simulator';
import type { Camera } from '../generated/spec.ts';
import type { CameraRow } from '../state.ts';
import type { CameraStore } from './camera-store.ts';

/**
 * An index of fewer cameras takes less than a moment: it is made for the first who searches. Most labs never ask, and there may be
 * thousands of them in a process.
 */
const large = 10_000;

/** Keeps the cameras in the state itself. */
export const memoryStore: CameraStore = {
  begin(first) {
    const cameras = tableOf(first());
    // A large database has its index when it is up; the first search does not wait for it.
    if (cameras.next > large) partsOf(cameras);
    return { cameras, version: null };
  },
  byId: ({ cameras }, cameraID) => findCamera(cameras, cameraID),
  byLegacy: ({ cameras }, legacy) => findLegacy(cameras, legacy),
  candidates: ({ cameras }, wanted) => candidates(cameras, wanted),
  search: ({ cameras }, query) => searchCameras(cameras, query),
  all: ({ cameras }) => allOf(cameras),
  next: ({ cameras }) => cameras.next,
  add: ({ cameras }, camera) => void addRow(cameras, camera),
  set: ({ cameras }, row, camera) => setRow(cameras, row, camera),
};

function* allOf(cameras: Table<CameraRow>): Generator<Camera> {
  for (let row = 1; row < cameras.next; row += 1) yield cameraAt(cameras, row);
}
