import { isRefused, motionJpeg } from '@labrig/simulator';
import { createFrameSource } from '@labrig/simulator/frames';
import { findCamera } from './cameras.ts';
import { frameNumber, frameTime, isDropped } from './frame-count.ts';
import type { FrameSource } from '@labrig/simulator/frames';
import type { Visit } from '@labrig/simulator';
import type { Camera, MotifState } from './state.ts';

/** One rendered camera is some megabytes; a lab with more cameras than this renders the oldest one anew. */
const kept = 16;
const sources = new Map<string, FrameSource>();

/** The newest frame of a camera: what its strip says, and its picture. `undefined`: that frame was lost. */
export function newestFrame(
  camera: Camera,
  now: number,
): { readonly number: number; readonly time: number; pixels(): Uint8Array; jpeg(): Uint8Array } | undefined {
  const number = frameNumber(camera.frames, now);
  if (isDropped(camera.drops, number)) return undefined;
  const time = frameTime(camera.frames, number);
  const stamp = { camera: labelOf(camera), number, time: Math.round(time * 1000) };
  return { number, time, pixels: () => sourceOf(camera).pixels(stamp), jpeg: () => sourceOf(camera).jpeg(stamp) };
}

/** The serial as far as a strip can carry it: 24 characters of ASCII. */
function labelOf({ serial }: Camera): string {
  return serial.replaceAll(/[^!-~]/g, '?').slice(0, 24);
}

function sourceOf(camera: Camera): FrameSource {
  const { serial, width, height } = camera;
  const key = `${serial} ${width}x${height}`;
  let source = sources.get(key);
  if (!source) {
    const [oldest] = sources.keys();
    if (sources.size >= kept && oldest !== undefined) sources.delete(oldest);
    sources.set(key, (source = createFrameSource({ width, height, camera: labelOf(camera) })));
  }
  return source;
}

/** The live view that a browser opens: a motion JPEG, at most 25 pictures a second. It ends when the camera goes away. */
export function preview(visit: Visit<MotifState>): Response {
  const serial = visit.path['serial'] ?? '';
  if (!visible(visit, serial)) return new Response(`no camera ${serial} is connected`, { status: 404 });
  return motionJpeg(visit, `the live view of ${serial}`, () => {
    const camera = visible(visit, serial);
    if (!camera) return undefined;
    const frame = newestFrame(camera, visit.clock.now());
    return { number: frame?.number, jpeg: () => frame!.jpeg(), pause: Math.max(40, 1000 / camera.frames.rate) };
  });
}

function visible({ state }: Visit<MotifState>, serial: string): Camera | undefined {
  const camera = findCamera(state, serial);
  return isRefused(camera) || state.power.kind === 'off' ? undefined : camera;
}
