import { createFrameSource } from '@labrig/simulator/frames';
import { findCamera } from './cameras.ts';
import { frameNumber, frameTime, isDropped } from './frame-count.ts';
import { isRefused } from './refused.ts';
import type { FrameSource } from '@labrig/simulator/frames';
import type { Visit } from '@labrig/simulator';
import type { Camera, MotifState } from './state.ts';

/** One rendered camera is some megabytes; a lab with more cameras than this renders the oldest one anew. */
const kept = 16;
const sources = new Map<string, FrameSource>();

/** The newest frame of a camera: what its strip says, and its picture. `undefined`: that frame was lost. */
export function newestFrame(camera: Camera, now: number): { readonly number: number; readonly time: number; pixels(): Uint8Array; jpeg(): Uint8Array } | undefined {
  const number = frameNumber(camera.frames, now);
  if (isDropped(camera.drops, number)) return undefined;
  const time = frameTime(camera.frames, number);
  const stamp = { camera: camera.serial.slice(0, 24), number, time: Math.round(time * 1000) };
  return { number, time, pixels: () => sourceOf(camera).pixels(stamp), jpeg: () => sourceOf(camera).jpeg(stamp) };
}

function sourceOf({ serial, width, height }: Camera): FrameSource {
  const key = `${serial} ${width}x${height}`;
  let source = sources.get(key);
  if (!source) {
    const [oldest] = sources.keys();
    if (sources.size >= kept && oldest !== undefined) sources.delete(oldest);
    sources.set(key, (source = createFrameSource({ width, height, camera: serial.slice(0, 24) })));
  }
  return source;
}

const boundary = 'labrig-frame';

/** The live view that a browser opens: a motion JPEG, at most 25 pictures a second. */
export function preview(visit: Visit<MotifState>): Response {
  const serial = visit.path['serial'] ?? '';
  if (isRefused(findCamera(visit.state, serial))) return new Response(`no camera ${serial} is connected`, { status: 404 });
  let last = -1;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const camera = findCamera(visit.state, serial);
      if (isRefused(camera) || visit.signal.aborted) return controller.close();
      const frame = newestFrame(camera, visit.clock.now());
      if (frame && frame.number !== last) {
        const jpeg = frame.jpeg();
        controller.enqueue(new TextEncoder().encode(`--${boundary}\r\ncontent-type: image/jpeg\r\ncontent-length: ${jpeg.length}\r\n\r\n`));
        controller.enqueue(jpeg);
        controller.enqueue(new TextEncoder().encode('\r\n'));
        last = frame.number;
      }
      const wait = Math.max(40, 1000 / camera.frames.rate);
      // Whoever leaves ends the picture; that is no failure.
      await visit.clock.sleep(wait, { signal: visit.signal, label: `the live view of ${serial}`, observer: true }).catch(() => undefined);
    },
  }, { highWaterMark: 0 });
  return new Response(body, { headers: { 'content-type': `multipart/x-mixed-replace; boundary=${boundary}`, 'cache-control': 'no-store' } });
}
