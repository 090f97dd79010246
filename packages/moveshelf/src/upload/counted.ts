import type { Sum } from './checksum.ts';

/** How far an upload is, in bytes. If it is sent again, it begins again at 0. */
export interface Progress {
  readonly sent: number;
  readonly total: number;
}

/** Who looks on while a stream is read. */
export interface Watchers {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly sum?: Sum | undefined;
  /** Told what is wrong with the stream, before the stream breaks with it. */
  readonly onFlaw: (flaw: unknown) => void;
}

/** A stream that tells how far it was read, no sooner than it is, and breaks if it has not exactly so many bytes. */
export function counted(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  total: number,
  { onProgress, sum, onFlaw }: Watchers,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  let sent = 0;
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (done ? sent < total : sent + value.length > total) {
            throw new RangeError(`The file has ${done ? `only ${sent}` : 'more than the'} bytes of ${total} announced`);
          }
          if (done) return controller.close();
          sent += value.length;
          sum?.add(value);
          controller.enqueue(value);
          onProgress?.({ sent, total });
        } catch (flaw) {
          onFlaw(flaw);
          throw flaw;
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    // Bytes are pulled when they are sent, and not before.
    { highWaterMark: 0 },
  );
}
