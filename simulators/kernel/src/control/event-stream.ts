import { realTimer } from '../host.ts';
import type { LabCore } from '../lab.ts';

/** Real milliseconds after which whoever watches looks at the clock: in real time nothing happens unless somebody looks. */
const glance = 200;

/** Real milliseconds after which a stream without events says that it is still there. */
const heartbeat = 15_000;

/** How many read the events of a lab. */
const readers = new WeakMap<LabCore, number>();

/** How many streams of a lab's events are open. */
export function readersOf(lab: LabCore): number {
  return readers.get(lab) ?? 0;
}

/**
 * The events of a lab as browsers read them. The stream holds nothing but its place: a reader who is too slow misses the oldest,
 * and is told how many; one who never reads costs nothing.
 *
 * @param after - the number of the last event that the reader knows. One that never was comes from a server before this one.
 */
export function eventStream(lab: LabCore, after: number): ReadableStream<Uint8Array> {
  const { events, ended } = lab;
  const left = new AbortController();
  let seen = after > events.last ? 0 : after;
  const stop = keepLooking(lab);
  readers.set(lab, readersOf(lab) + 1);
  let isOpen = true;
  const end = (): void => {
    if (isOpen) readers.set(lab, readersOf(lab) - 1);
    isOpen = false;
    left.abort();
    stop();
  };
  ended.addEventListener('abort', end, { once: true, signal: left.signal });
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const beat = pause(heartbeat, left.signal);
        await Promise.race([events.next(seen, left.signal), beat.over]);
        beat.cancel();
        const { events: news, dropped } = events.after(seen);
        if (left.signal.aborted && news.length === 0) {
          end();
          return controller.close();
        }
        const loss = dropped > 0 ? [`event: dropped\ndata: ${JSON.stringify({ count: dropped })}\n\n`] : [];
        const lines = news.map(
          ({ id, event, data }) => `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`,
        );
        seen = events.last;
        const text = [...loss, ...lines].join('') || ': still here\n\n';
        return controller.enqueue(new TextEncoder().encode(text));
      },
      cancel: end,
    },
    { highWaterMark: 0 },
  );
}

/** As long as somebody watches, somebody looks. */
function keepLooking({ look }: LabCore): () => void {
  let stop: () => void;
  const again = (): void => {
    try {
      look();
    } catch {
      // A rule that fails is told to whoever asks next; here is nobody to tell.
    }
    stop = realTimer(glance, again);
  };
  again();
  return () => stop();
}

interface Pause {
  readonly over: Promise<void>;
  cancel(): void;
}

function pause(delay: number, signal: AbortSignal): Pause {
  const { promise, resolve } = Promise.withResolvers<void>();
  const cancel = realTimer(delay, resolve);
  signal.addEventListener('abort', () => resolve(), { once: true });
  return { over: promise, cancel };
}
