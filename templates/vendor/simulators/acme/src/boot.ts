import { checkOptions } from './check-options.ts';
import { usualCameras } from './usual.ts';
import type { AcmeWorld } from './acme-world.ts';
import type { AcmeOptions, CameraOptions } from './options.ts';
import type { AcmeState, Camera } from './state.ts';

/** A box that was just switched on. @throws RangeError for options that make no sense. */
export function boot({ random }: Pick<AcmeWorld, 'random'>, options: AcmeOptions): AcmeState {
  const cameras = (options.cameras ?? usualCameras).map(cameraOf);
  checkOptions({ cameras });
  return { apiKey: options.apiKey ?? random('api-key').hex(32), cameras, clips: [] };
}

function cameraOf({ id, name = id.charAt(0).toUpperCase() + id.slice(1), gain = 0 }: CameraOptions): Camera {
  return { id, name, gain, plugged: true };
}
