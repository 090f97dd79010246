import type { Clock } from '@labrig/http';

/** How much may come, how long it may take, and who waits for it. */
export interface ReadLimits {
  readonly bytes: number;
  readonly milliseconds: number;
  readonly clock: Clock;
  readonly label: string;
}

/** What came, and whether it is all of it, or there is more, or nobody waited any longer. */
export interface Reading {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly end: 'whole' | 'more' | 'late';
}

/** Reads a stream, no further than it may go. @throws what the stream breaks with. */
export async function readBytes(
  stream: ReadableStream<Uint8Array>,
  { bytes: most, milliseconds, clock, label }: ReadLimits,
): Promise<Reading> {
  const reader = stream.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  let end: Reading['end'] = 'whole';
  const leave = (): void => void reader.cancel().catch(() => undefined);
  const wake = (): void => {
    end = 'late';
    // Ends the read that is under way, too.
    leave();
  };
  const callOff = milliseconds < Infinity ? clock.timer(milliseconds, wake, label) : undefined;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value as Uint8Array<ArrayBuffer>);
      size += value.byteLength;
      if (size > most) {
        end = 'more';
        leave();
        break;
      }
    }
  } finally {
    callOff?.();
  }
  return { bytes: new Uint8Array(await new Blob(chunks).arrayBuffer()), end };
}
