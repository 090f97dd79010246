import { ok, isRefused } from '@labrig/simulator';
import { cameraStatus, connectedCameras, findCamera } from '../cameras.ts';
import { endRecording } from '../recording/life-cycle.ts';
import { startRecording } from '../recording/start.ts';
import type { MotifState, Take } from '../state.ts';
import type { MotifHandlers } from '../motif-world.ts';

export const recording = {
  startCameraRecording(call) {
    const camera = findCamera(call.state, call.path.serial);
    if (isRefused(camera)) return camera;
    const started = startRecording(call, [camera], call.body);
    return isRefused(started) ? started : ok(startedOf(started[0]!));
  },
  startRecording(call) {
    const started = startRecording(call, connectedCameras(call.state), call.body);
    return isRefused(started) ? started : ok({ cameras: started.map(startedOf) });
  },
  stopCameraRecording(call) {
    const camera = findCamera(call.state, call.path.serial);
    if (isRefused(camera)) return camera;
    endRecording(call, camera);
    return ok(stoppedOf(call.state, camera.serial));
  },
  stopRecording(call) {
    const cameras = connectedCameras(call.state);
    for (const camera of cameras) endRecording(call, camera);
    return ok({ cameras: cameras.map(({ serial }) => stoppedOf(call.state, serial)) });
  },
} satisfies Partial<MotifHandlers>;

/** A store is a folder, and what is named is the file in it. */
function startedOf({ serial, take }: { readonly serial: string; readonly take: Take }) {
  return { serial, filename: take.store ? `${take.filename}/metadata.yaml` : take.filename, status: 'pending' };
}

function stoppedOf({ cameras }: MotifState, serial: string) {
  return { serial, status: cameraStatus(cameras.find((camera) => camera.serial === serial)!) };
}
