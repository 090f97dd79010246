import { stripLayout } from '@labrig/simulator/frames';
import { newestFrame } from './view.ts';
import type { Camera } from './state.ts';
import type { MotifWorld } from './motif-world.ts';

/** Pixels of the widest picture: it is for a tile. */
const widest = 640;

/** The newest frame of a camera, small; `undefined`: it was lost, or the camera is away. */
export function picture({ now, state }: Pick<MotifWorld, 'now' | 'state'>, id: string): Uint8Array | undefined {
  const camera = state.cameras.find(({ serial }) => id === `camera/${serial}`);
  if (!camera?.plugged || !camera.connected || state.power.kind === 'off') return undefined;
  return newestFrame(small(camera), now)?.jpeg();
}

/** The same camera with fewer pixels, if its strip can still be read then. */
function small(camera: Camera): Camera {
  const { width, height } = camera;
  if (width <= widest) return camera;
  const scaled = { width: widest, height: Math.round((height * widest) / width) };
  const fits = scaled.height >= 64 && stripLayout(scaled.width, scaled.height) !== undefined;
  return fits ? { ...camera, ...scaled } : camera;
}
