import { openAsBlob } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { startSum, sumText } from '../upload/checksum.ts';

/** Bytes that are read at once. Twice of it is a little faster, and leaves twice the memory to be cleared away. */
const part = 2 ** 16;

/**
 * A file on disk, to be uploaded: it is read when it is needed, part by part, and never as a whole. If it changes before it was
 * sent, the upload fails.
 *
 * Its checksum is computed natively by `@node-rs/crc32`, an optional dependency; without it, it takes three to four times as long.
 *
 * @throws the system's error if there is no such file.
 * @example
 * await moveshelf.clips.uploadFile('tidewater-gait/knee-study', await openFile('walk-01.c3d'));
 */
export async function openFile(path: string): Promise<File> {
  const file = new File([await openAsBlob(path)], basename(path));
  return Object.assign(file, { stream: () => streamOf(path), crc32c: () => sumOf(path) });
}

function streamOf(path: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  const parts = partsOf(path, () => new Uint8Array(part));
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await parts.return();
    },
  });
}

async function sumOf(path: string): Promise<string> {
  const native = await import('@node-rs/crc32').catch(() => undefined);
  const sum = native ? undefined : await startSum();
  // One is summed up while the other is filled.
  const buffers = [new Uint8Array(2 ** 20), new Uint8Array(2 ** 20)];
  let turn = 0;
  let crc = 0;
  for await (const bytes of partsOf(path, () => buffers[(turn += 1) % 2]!)) {
    if (native) crc = native.crc32c(bytes, crc);
    else sum!.add(bytes);
  }
  return sum?.text() ?? sumText(crc);
}

/** The bytes of a file, in the buffers given: the next ones are read while whoever asks is at these. */
async function* partsOf(
  path: string,
  next: () => Uint8Array<ArrayBuffer>,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  await using file = await open(path);
  const read = (): ReturnType<typeof file.read<Uint8Array<ArrayBuffer>>> => {
    const buffer = next();
    const reading = file.read(buffer, 0, buffer.length);
    // Whoever stops here doesn't wait for it.
    reading.catch(() => {});
    return reading;
  };
  for (let reading = read(); ;) {
    const { bytesRead, buffer } = await reading;
    if (bytesRead === 0) return;
    reading = read();
    yield bytesRead < buffer.length ? buffer.subarray(0, bytesRead) : buffer;
  }
}
