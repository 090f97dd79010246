import { ConnectionFault, motionJpeg } from '@labrig/simulator';
import { newest, pictureAt, rateOf } from './picture.ts';
import { nothingThere, viewOf } from './view.ts';
import type { Visit } from '@labrig/simulator';
import type { CameraStore } from '../database/camera-store.ts';
import type { Cam2State } from '../state.ts';
import type { View } from './view.ts';

/** The most pictures a second that are worth their painting. */
const fastest = 10;

/** What a camera films, as a motion JPEG that browsers show. It ends when the camera goes away; a frozen one sends nothing more. */
export function live(store: CameraStore, visit: Visit<Cam2State>): Response {
  const first = viewOf(store, visit, 'video');
  if (!first) return nothingThere('video');
  const pause = Math.max(1000 / fastest, 1000 / rateOf(first.camera));
  return motionJpeg(visit, `the live picture of ${first.camera.cameraID}`, () => {
    const view = present(store, visit);
    if (!view) return undefined;
    const { camera, time } = view;
    return { number: newest(camera, time).number, jpeg: () => pictureAt(camera, time), pause };
  });
}

/** What the camera gives now; nothing once it or the server has gone. */
function present(store: CameraStore, visit: Visit<Cam2State>): View | undefined {
  if (visit.state.power.kind === 'off') return undefined;
  try {
    return viewOf(store, visit, 'video');
  } catch (error) {
    if (error instanceof ConnectionFault) return undefined;
    throw error;
  }
}
