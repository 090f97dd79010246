import { pictureAt } from './picture.ts';
import { nothingThere, viewOf } from './view.ts';
import type { Visit } from '@labrig/simulator';
import type { CameraStore } from '../database/camera-store.ts';
import type { Cam2State } from '../state.ts';

/** The newest picture of a camera. */
export function still(store: CameraStore, visit: Visit<Cam2State>): Response {
  const view = viewOf(store, visit, 'image');
  if (!view) return nothingThere('image');
  const picture = new Uint8Array(pictureAt(view.camera, view.time));
  return new Response(picture, { headers: { 'content-type': 'image/jpeg', 'cache-control': 'no-store' } });
}
