import { ConnectionFault } from '@labrig/simulator';
import type { Visit } from '@labrig/simulator';
import type { Camera } from '../generated/spec.ts';
import type { CameraStore } from '../database/camera-store.ts';
import type { Cam2State } from '../state.ts';

/** A camera that somebody looks at, and the moment of which it shows pictures: the present, unless they are frozen. */
export interface View {
  readonly camera: Camera;
  readonly time: number;
}

/**
 * What a camera gives at present; nothing where there is no such camera, or where it gives no pictures of this kind.
 *
 * @throws ConnectionFault if it's offline: nobody answers there.
 */
export function viewOf(
  store: CameraStore,
  { state, path, clock }: Visit<Cam2State>,
  kind: 'image' | 'video',
): View | undefined {
  const { camera } = store.byId(state, path['camera'] ?? '') ?? {};
  if (!camera?.[`is_active_${kind}`]) return undefined;
  const outage = state.outages[camera.cameraID];
  if (outage?.kind === 'offline') throw new ConnectionFault('refused');
  const now = clock.now();
  return { camera, time: outage ? Math.min(now, outage.since) : now };
}

/** What is said to whoever asks for pictures that there aren't. */
export function nothingThere(kind: 'image' | 'video'): Response {
  const what = kind === 'image' ? 'pictures' : 'video';
  return new Response(`no camera gives ${what} here\n`, { status: 404, headers: { 'content-type': 'text/plain' } });
}
