import type { Clock } from '../time/clock.ts';

/** Who watches, and by what time. */
interface Watching {
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** What a camera gives at a moment. */
export interface LivePicture {
  /** Its number: the same one isn't sent twice. Absent: there is no picture just now. */
  readonly number?: number | undefined;
  readonly jpeg: () => Uint8Array;
  /** Milliseconds until it is worth looking again. */
  readonly pause: number;
}

const boundary = 'labrig-frame';

/**
 * A picture that moves, as browsers show it without a script: a motion JPEG. It follows the lab's time and waits for whoever
 * watches; it ends when the camera is gone, the lab is reset, or time comes to its end.
 *
 * @param label - who waits, should the clock stand still: `the live view of FAKE0`.
 * @param look - what the camera gives now; `undefined`: it is gone.
 */
export function motionJpeg(
  { clock, signal: life }: Watching,
  label: string,
  look: () => LivePicture | undefined,
): Response {
  const left = new AbortController();
  const signal = AbortSignal.any([life, left.signal]);
  let last: number | undefined;
  let wait = 0;
  let isOver = signal.aborted;
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        // A pull that brings nothing isn't repeated, so it goes on until there is a picture, or the end.
        for (;;) {
          // Whoever leaves ends the picture; that is no failure.
          if (wait > 0) await clock.sleep(wait, { signal, label, observer: true }).catch(() => (isOver = true));
          if (left.signal.aborted) return undefined;
          const picture = isOver ? undefined : look();
          if (!picture) return controller.close();
          wait = picture.pause;
          if (picture.number === undefined || picture.number === last) continue;
          last = picture.number;
          return controller.enqueue(partOf(picture.jpeg()));
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
