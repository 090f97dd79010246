import { pictureAt } from './pictures/picture.ts';
import type { CameraStore } from './database/camera-store.ts';
import type { Camera } from './generated/spec.ts';
import type { Cam2World } from './cam2-world.ts';

/** Pixels of the widest picture: it is for a tile. */
const widest = 640;

type Look = Pick<Cam2World, 'now' | 'state'>;

/** Makes the newest picture of a camera, small; `undefined`: it gives none. */
export function pictureOf(store: CameraStore) {
  return ({ now, state }: Look, id: string): Uint8Array | undefined => {
    const { camera } = store.byId(state, /^camera\/(.+)$/.exec(id)?.[1] ?? '') ?? {};
    if (!camera?.is_active_image || state.power.kind === 'off') return undefined;
    const outage = state.outages[camera.cameraID];
    if (outage?.kind === 'offline') return undefined;
    return pictureAt(small(camera), outage ? Math.min(now, outage.since) : now);
  };
}

/** The same camera with fewer pixels. */
function small(camera: Camera): Camera {
  const { resolution_width: width, resolution_height: height } = camera;
  if (width === null || height === null || width <= widest) return camera;
  return { ...camera, resolution_width: widest, resolution_height: Math.round((height * widest) / width) };
}
