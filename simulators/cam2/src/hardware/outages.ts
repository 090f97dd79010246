import { HardwareError, UnknownTargetError } from '@labrig/simulator';
import type { CameraStore } from '../database/camera-store.ts';
import type { Cam2State, Outage } from '../state.ts';
import type { Cam2Action, Cam2World } from '../cam2-world.ts';

type Action = Cam2Action<{ camera: string }>;

const cameraID = 'Its `cameraID`.';

/** What may happen to a camera. The database doesn't notice. */
export function outagesIn(store: CameraStore) {
  const cameraOffline: Action = {
    description: 'A camera no longer answers. Its pictures can’t be had; the database doesn’t notice.',
    args: { camera: cameraID },
    run({ state, update }, { camera }) {
      const id = idOf(store, state, camera);
      if (state.outages[id]?.kind === 'offline') throw new HardwareError(`camera ${id} is offline already`);
      update((draft) => {
        draft.outages[id] = { kind: 'offline' };
      });
    },
  };

  const cameraOnline: Action = {
    description: 'A camera answers again.',
    args: { camera: cameraID },
    run: (world, { camera }) => end(store, world, camera, 'offline'),
  };

  const freezePicture: Action = {
    description: 'A camera hangs: it goes on answering, but always with the picture of this moment, stamp and all.',
    args: { camera: cameraID },
    run({ state, now, update }, { camera }) {
      const id = idOf(store, state, camera);
      if (state.outages[id]) throw new HardwareError(`camera ${id} is ${state.outages[id].kind} already`);
      update((draft) => {
        draft.outages[id] = { kind: 'frozen', since: now };
      });
    },
  };

  const unfreezePicture: Action = {
    description: 'A camera that hung shows the present again.',
    args: { camera: cameraID },
    run: (world, { camera }) => end(store, world, camera, 'frozen'),
  };
  return { cameraOffline, cameraOnline, freezePicture, unfreezePicture };
}

function idOf(store: CameraStore, state: Cam2State, camera: unknown): string {
  const found = typeof camera === 'string' ? store.byId(state, camera) : undefined;
  if (!found) throw new UnknownTargetError(`there is no camera ${String(camera)}`);
  return found.camera.cameraID;
}

function end(store: CameraStore, { state, update }: Cam2World, camera: string, kind: Outage['kind']): void {
  const id = idOf(store, state, camera);
  if (state.outages[id]?.kind !== kind) throw new HardwareError(`camera ${id} is not ${kind}`);
  update((draft) => {
    delete draft.outages[id];
  });
}
