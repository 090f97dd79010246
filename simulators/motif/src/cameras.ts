import { refused } from './answers.ts';
import { frameNumber, frameRate } from './frame-count.ts';
import type { Draft } from '@labrig/simulator';
import type { Camera, MotifState } from './state.ts';
import type { Refused } from './answers.ts';

/** The cameras that the API shows: plugged in, and with a running camera process. */
export function connectedCameras({ cameras }: MotifState): readonly Camera[] {
  return cameras.filter(({ plugged, connected }) => plugged && connected);
}

/** A connected camera by its serial, or the 404 that everything else gets. */
export function findCamera(state: MotifState, serial: string): Camera | Refused<404> {
  const camera = state.cameras.find((candidate) => candidate.serial === serial);
  return camera?.plugged && camera.connected ? camera : refused(404, `no camera ${serial} is connected`);
}

/** What the status calls it: `ready`, `pending`, or `recording` until the file is closed. */
export function cameraStatus({ phase }: Camera): 'ready' | 'pending' | 'recording' {
  if (phase.kind === 'idle') return 'ready';
  return phase.kind === 'pending' ? 'pending' : 'recording';
}

/** The draft of a camera that is known to exist. */
export function draftOf(draft: Draft<MotifState>, serial: string): Draft<Camera> {
  return draft.cameras.find((camera) => camera.serial === serial)!;
}

/** After anything that changes the frame rate: the count goes on from the present frame at the new rate. */
export function recount(camera: Draft<Camera>, now: number): void {
  const rate = frameRate(camera);
  if (rate === camera.frames.rate) return;
  camera.frames = { number: frameNumber(camera.frames, now), time: now, rate };
}
