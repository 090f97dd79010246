import { settle } from '../automatics/settle.ts';
import { headFor } from '../automatics/course.ts';
import { firstFrame } from '../streams/frame-count.ts';
import { half, headedFor } from './warmth.ts';
import type { Draft } from '@labrig/simulator';
import type { Camera } from '../state.ts';
import type { DepthaiWorld } from '../depthai-world.ts';

/** What else a change does. */
export interface Consequences {
  /** Milliseconds that the camera is away. Absent: it doesn't restart. */
  readonly restart?: number;
  /** The stream whose lens was triggered. */
  readonly triggered?: string | undefined;
}

/** Changes a camera; then its automatics, its temperature and its frames follow. */
export function changeCamera(
  { now, update }: Pick<DepthaiWorld, 'now' | 'update'>,
  mxid: string,
  recipe: (camera: Draft<Camera>) => void,
  { restart, triggered }: Consequences = {},
): void {
  update((draft) => {
    const camera = draft.cameras.find((candidate) => candidate.mxid === mxid)!;
    recipe(camera);
    if (restart !== undefined) restartCamera(camera, now, restart);
    settle(camera, { light: draft.light, now, triggered });
    camera.warmth = headFor(camera.warmth, headedFor(camera), { now, half });
  });
}

/** The pipeline is closed and opened again: frames are counted anew, and what hangs on it live breaks. */
export function restartCamera(camera: Draft<Camera>, now: number, duration: number): void {
  camera.restarts += 1;
  camera.ready = now + duration;
  for (const stream of Object.values(camera.streams)) {
    stream.frames = firstFrame(rateOf(camera, stream.config.fps), camera.ready);
    stream.drops = [];
  }
}

/** Frames a second: those of the configuration, half of them while the camera is too hot. */
export function rateOf({ hot }: Pick<Camera, 'hot'>, fps: number): number {
  return hot === null ? fps : fps / 2;
}
