import { chance, pick } from './chance.ts';
import type { Camera } from '../generated/spec.ts';

/** Makers of IP cameras that don't exist, and their models. */
const makes = [
  ['Lumen', 'L-200'],
  ['Lumen', 'L-450'],
  ['Vantec', 'VT-220'],
  ['Orbis', 'Dome 3'],
  ['Orbis', 'Street 5'],
  ['Kestrel', 'K1'],
] as const;

export interface Reached {
  readonly world: number;
  readonly camera: number;
  readonly cameraID: string;
  readonly hasVideo: boolean;
}

/**
 * How cameras of a world are reached: at this simulator, whatever its address is for whoever asks. So the address is left open, see
 * `reached.ts`.
 */
export const retrievals = {
  ip: ({ world, camera, cameraID, hasVideo }: Reached) => {
    const [brand, model] = pick(makes, chance(world, camera, 20));
    return {
      ip: '{host}',
      port: '{port}',
      brand,
      model,
      image_path: `/pictures/${cameraID}/still.jpg`,
      video_path: hasVideo ? `/pictures/${cameraID}/live.mjpg` : null,
    };
  },
  non_ip: ({ cameraID }: Reached) => ({ snapshot_url: `{origin}/pictures/${cameraID}/still.jpg` }),
  stream: ({ cameraID }: Reached) => ({ m3u8_url: `{origin}/pictures/${cameraID}/index.m3u8` }),
} satisfies { [Type in Camera['type']]: (camera: Reached) => Extract<Camera, { type: Type }>['retrieval'] };
