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

const boundary = 'labrig-frame';

/** The live view that a browser opens: a motion JPEG, at most 25 pictures a second. It ends when the camera goes away. */
export function preview(visit: Visit<MotifState>): Response {
  const serial = visit.path['serial'] ?? '';
  if (!visible(visit, serial)) return new Response(`no camera ${serial} is connected`, { status: 404 });
  const left = new AbortController();
  const signal = AbortSignal.any([visit.signal, left.signal]);
  let last = -1;
  let wait = 0;
  /** The lab was reset, or time has come to its end. */
  let isOver = signal.aborted;
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        // A pull that brings nothing isn't repeated, so it goes on until there is a picture, or the end.
        for (;;) {
          // Whoever leaves ends the picture; that is no failure.
          if (wait > 0)
            await visit.clock
              .sleep(wait, { signal, label: `the live view of ${serial}`, observer: true })
              .catch(() => (isOver = true));
          if (left.signal.aborted) return undefined;
          const camera = visible(visit, serial);
          if (!camera || isOver) return controller.close();
          wait = Math.max(40, 1000 / camera.frames.rate);
          const frame = newestFrame(camera, visit.clock.now());
          if (!frame || frame.number === last) continue;
          last = frame.number;
          return controller.enqueue(partOf(frame.jpeg()));
        }
      },
      cancel() {
        left.abort();
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, {
    headers: { 'content-type': `multipart/x-mixed-replace; boundary=${boundary}`, 'cache-control': 'no-store' },
  });
}

function visible({ state }: Visit<MotifState>, serial: string): Camera | undefined {
  const camera = findCamera(state, serial);
  return isRefused(camera) || state.power.kind === 'off' ? undefined : camera;
}

function partOf(jpeg: Uint8Array): Uint8Array {
  const head = new TextEncoder().encode(
    `--${boundary}\r\ncontent-type: image/jpeg\r\ncontent-length: ${jpeg.length}\r\n\r\n`,
  );
  const part = new Uint8Array(head.length + jpeg.length + 2);
  part.set(head);
  part.set(jpeg, head.length);
  part.set([13, 10], head.length + jpeg.length);
  return part;
}
