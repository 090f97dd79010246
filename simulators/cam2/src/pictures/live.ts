import { ConnectionFault } from '@labrig/simulator';
import { newest, pictureAt, rateOf } from './picture.ts';
import { nothingThere, viewOf } from './view.ts';
import type { Visit } from '@labrig/simulator';
import type { Cam2State } from '../state.ts';
import type { View } from './view.ts';

const boundary = 'labrig-frame';

/** The most pictures a second that are worth their painting. */
const fastest = 10;

/** What a camera films, as a motion JPEG that browsers show. It ends when the camera goes away; a frozen one sends nothing more. */
export function live(visit: Visit<Cam2State>): Response {
  const first = viewOf(visit, 'video');
  if (!first) return nothingThere('video');
  const left = new AbortController();
  const signal = AbortSignal.any([visit.signal, left.signal]);
  const pause = Math.max(1000 / fastest, 1000 / rateOf(first.camera));
  const label = `the live picture of ${first.camera.cameraID}`;
  let last = -1;
  let wait = 0;
  /** The lab was reset, or time has come to its end. */
  let isOver = signal.aborted;
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        // A pull that brings nothing isn't repeated, so it goes on until there is a picture, or the end.
        for (;;) {
          if (wait > 0)
            await visit.clock.sleep(wait, { signal, label, observer: true }).catch(() => {
              isOver = true;
            });
          if (left.signal.aborted) return undefined;
          const view = isOver ? undefined : present(visit);
          if (!view) return controller.close();
          wait = pause;
          const { number } = newest(view.camera, view.time);
          if (number === last) continue;
          last = number;
          return controller.enqueue(partOf(pictureAt(view.camera, view.time)));
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

/** What the camera gives now; nothing once it or the server has gone. */
function present(visit: Visit<Cam2State>): View | undefined {
  if (visit.state.power.kind === 'off') return undefined;
  try {
    return viewOf(visit, 'video');
  } catch (error) {
    if (error instanceof ConnectionFault) return undefined;
    throw error;
  }
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
