import { ok, isRefused } from '@labrig/simulator';
import { connectedCameras, findCamera } from '../cameras.ts';
import { copyAll, exportAll } from '../playback/start.ts';
import type { Recording } from '../state.ts';
import type { MotifHandlers } from '../motif-world.ts';

export const disk = {
  listCameraRecordings({ state, path: { serial } }) {
    const camera = findCamera(state, serial);
    if (isRefused(camera)) return camera;
    return ok({ recordings: state.recordings.filter((recording) => recording.serial === serial).map(listed) });
  },
  listRecordings: ({ state }) => ok({ recordings: state.recordings.map(listed) }),
  copyCameraRecordings(call) {
    const camera = findCamera(call.state, call.path.serial);
    if (isRefused(camera)) return camera;
    const copied = copyAll(call, [camera], call.body);
    return isRefused(copied) ? copied : ok(copied);
  },
  copyRecordings(call) {
    const copied = copyAll(call, connectedCameras(call.state), call.body);
    return isRefused(copied) ? copied : ok(copied);
  },
  exportCameraRecordings(call) {
    const camera = findCamera(call.state, call.path.serial);
    if (isRefused(camera)) return camera;
    const exported = exportAll(call, [camera], call.body);
    return isRefused(exported) ? exported : ok(exported);
  },
  exportRecordings(call) {
    const exported = exportAll(call, connectedCameras(call.state), call.body);
    return isRefused(exported) ? exported : ok(exported);
  },
} satisfies Partial<MotifHandlers>;

function listed({ serial, filename, started, duration, frames, store, codec, metadata, copied }: Recording) {
  return {
    serial,
    filename,
    started: started / 1000,
    duration,
    frames,
    store,
    codec,
    metadata: { ...metadata },
    copied,
  };
}
