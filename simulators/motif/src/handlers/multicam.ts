import { ok, isRefused } from '@labrig/simulator';
import { cameraStatus, connectedCameras, draftOf } from '../cameras.ts';
import { refused } from '../answers.ts';
import type { Refused } from '../answers.ts';
import type { Camera, MotifState } from '../state.ts';
import type { MotifHandlers, MotifWorld } from '../motif-world.ts';

/** The serial that means every camera. */
const all = '__all';

export const multicam = {
  synchronizeCameras({ state }) {
    const cameras = connectedCameras(state);
    if (cameras.length === 0) return refused(409, 'no camera is connected');
    const pending = cameras.find((camera) => camera.phase.kind === 'pending');
    if (pending) return refused(409, `camera ${pending.serial} is not ready (pending)`);
    return ok({ synchronized: cameras.length > 1 ? cameras.map(({ serial }) => serial) : [] });
  },
  connectCamera(call) {
    const cameras = addressed(call.state, call.path.serial);
    return isRefused(cameras) ? cameras : ok({ connected: connect(call, cameras) });
  },
  connectAllCameras: (call) => ok({ connected: connect(call, plugged(call.state)) }),
  disconnectCamera(call) {
    const cameras = addressed(call.state, call.path.serial);
    if (isRefused(cameras)) return cameras;
    const disconnected = disconnect(call, cameras);
    return isRefused(disconnected) ? disconnected : ok({ disconnected });
  },
  disconnectAllCameras(call) {
    const disconnected = disconnect(call, plugged(call.state));
    return isRefused(disconnected) ? disconnected : ok({ disconnected });
  },
} satisfies Partial<MotifHandlers>;

function plugged({ cameras }: MotifState): readonly Camera[] {
  return cameras.filter((camera) => camera.plugged);
}

function addressed(state: MotifState, serial: string): readonly Camera[] | Refused<404> {
  if (serial === all) return plugged(state);
  const found = plugged(state).filter((camera) => camera.serial === serial);
  return found.length > 0 ? found : refused(404, `no camera ${serial} is plugged in`);
}

function connect({ update }: MotifWorld, cameras: readonly Camera[]): string[] {
  update((draft) => {
    for (const { serial } of cameras) draftOf(draft, serial).connected = true;
  });
  return cameras.map(({ serial }) => serial);
}

function disconnect({ update }: MotifWorld, cameras: readonly Camera[]): string[] | Refused<409> {
  const busy = cameras.find(({ phase, playback }) => phase.kind !== 'idle' || playback.job !== null);
  if (busy) {
    const what = busy.playback.job === null ? cameraStatus(busy) : busy.playback.status;
    return refused(409, `camera ${busy.serial} is busy (${what})`);
  }
  update((draft) => {
    for (const { serial } of cameras) draftOf(draft, serial).connected = false;
  });
  return cameras.map(({ serial }) => serial);
}
