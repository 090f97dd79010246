import type { Camera as CameraBody } from './generated/spec.ts';
import type { AcmeState, Camera } from './state.ts';

/** A camera by its id. */
export function cameraOf({ cameras }: AcmeState, id: string): Camera | undefined {
  return cameras.find((camera) => camera.id === id);
}

/** What it does, in the vendor's words. */
export function statusOf({ clips }: AcmeState, { id, plugged }: Camera): CameraBody['status'] {
  if (!plugged) return 'unplugged';
  return clips.some(({ camera, status }) => camera === id && status === 'recording') ? 'recording' : 'ready';
}

/** A camera as callers see it. */
export function cameraBody(state: AcmeState, camera: Camera): CameraBody {
  const { id, name, gain } = camera;
  return { id, name, status: statusOf(state, camera), gain };
}
