import { isRefused } from '@labrig/simulator';
import { cameraIdOf, machineOf } from '../cameras/camera-id.ts';
import { newCamera } from '../cameras/write.ts';
import { checkRecord } from './check-record.ts';
import { readList } from './read-list.ts';
import { CameraListError } from './record.ts';
import type { Camera } from '../generated/spec.ts';
import type { CameraRecord } from './record.ts';

/**
 * Reads a list of cameras: records, or a text, CSV or JSON, as `exportCameras` writes it. A table begins with a row of names; it
 * needs no column but `type`, `is_active_image`, `is_active_video`, and what its types of cameras are reached by.
 *
 * @throws CameraListError for the first camera that can't be one, or has an id of another; the message tells its line.
 * @example
 * const cam2 = simulateCam2({ cameras: importCameras(await readFile('cameras.csv', 'utf8')) });
 */
export function importCameras(list: readonly CameraRecord[] | string): Camera[] {
  const cameras: Camera[] = [];
  const [ids, numbers] = [new Set<string>(), new Set<number>()];
  for (const { record, kind, place } of readList(list)) {
    const refuse = (problem: string): never => {
      throw new CameraListError(kind, place, problem);
    };
    const problem = checkRecord(record);
    if (problem !== undefined) refuse(problem);
    const camera = cameraOf(record as CameraRecord, place);
    if (isRefused(camera)) return refuse(camera.body.message);
    const { cameraID, legacy_cameraID: legacy } = camera;
    if (ids.has(cameraID)) refuse(`another camera has the cameraID ${cameraID}.`);
    if (legacy !== null && numbers.has(legacy)) refuse(`another camera has the legacy_cameraID ${legacy}.`);
    ids.add(cameraID);
    if (legacy !== null) numbers.add(legacy);
    cameras.push(camera);
  }
  return cameras;
}

/** The middle of ids that the simulator makes up for lists. */
const machine = machineOf(0);

function cameraOf(record: CameraRecord, place: number) {
  const cameraID = record.cameraID?.toLowerCase() ?? cameraIdOf({ time: 0, machine, row: place });
  if (record.type !== 'ip' || record.retrieval.port !== '{port}') return newCamera(record, cameraID);
  // The port that only the caller knows is none that a client may write.
  const { port, ...retrieval } = record.retrieval;
  const camera = newCamera({ ...record, retrieval }, cameraID);
  return isRefused(camera) ? camera : ({ ...camera, retrieval: { ...camera.retrieval, port } } as Camera);
}
