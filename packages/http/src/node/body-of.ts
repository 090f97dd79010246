import type { IncomingMessage } from 'node:http';

/** The body of an answer as a stream: it flows no faster than it is read, and breaks with what breaks it. */
export function bodyOf(message: IncomingMessage, signal: AbortSignal | undefined): ReadableStream<Uint8Array> {
  let over = false;
  let abort: () => void;
  const finish = (end?: () => void): void => {
    if (over) return;
    over = true;
    signal?.removeEventListener('abort', abort);
    end?.();
  };
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        abort = () => {
          finish(() => controller.error(signal?.reason));
          message.destroy();
        };
        message.pause();
        message.on('data', (chunk: Uint8Array) => {
          if (over) return;
          controller.enqueue(new Uint8Array(chunk));
          message.pause();
        });
        message.on('end', () => finish(() => controller.close()));
        message.on('error', (cause) => finish(() => controller.error(new TypeError('terminated', { cause }))));
        message.on('close', () => finish(() => controller.error(new TypeError('terminated'))));
        signal?.addEventListener('abort', abort);
      },
      pull() {
        message.resume();
      },
      cancel() {
        finish();
        message.destroy();
      },
    },
    { highWaterMark: 0 },
  );
}
