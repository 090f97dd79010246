import type { World } from '@labrig/simulator';
import type { AcmeOptions, CameraOptions } from './options.ts';
import type { AcmeState, Camera } from './state.ts';

const usual: readonly CameraOptions[] = [{ id: 'north' }, { id: 'south' }];

/** A box that was just switched on. @throws RangeError for options that make no sense. */
export function boot({ random }: Pick<World<AcmeState>, 'random'>, options: AcmeOptions): AcmeState {
  const cameras = (options.cameras ?? usual).map(cameraOf);
  const ids = cameras.map(({ id }) => id);
  if (new Set(ids).size < ids.length) throw new RangeError(`cameras must differ by id, got ${ids.join(', ')}`);
  return { apiKey: options.apiKey ?? random('api-key').hex(32), cameras, clips: [] };
}

function cameraOf({ id, name = id.charAt(0).toUpperCase() + id.slice(1), gain = 0 }: CameraOptions): Camera {
  if (!/^(?!\.{1,2}$)[^/\s]+$/.test(id))
    throw new RangeError(`an id is a text without white space and slashes, got ${JSON.stringify(id)}`);
  if (!(gain >= 0 && gain <= 24)) throw new RangeError(`the gain of ${id} must be from 0 to 24 dB, got ${gain}`);
  return { id, name, gain, plugged: true };
}
