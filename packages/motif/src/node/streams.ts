import { StreamError, streamAddress } from './address.ts';
import type { Motif } from '../motif.ts';
import type { StreamOptions } from './address.ts';

/** One frame, as the camera made it. */
export interface Image {
  /** `[height, width]`, or `[height, width, channels]`. */
  readonly shape: readonly number[];
  /** NumPy's name of the pixel type: `uint8`, `<u2`. */
  readonly dtype: string;
  /** Pixels, row by row. */
  readonly data: Uint8Array;
  /** Everything that the header says: `frame_number`, `frame_time` and `timestamp` in Unix seconds, `serial`. */
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** What a camera is doing, about once per frame. Further members may come. */
export interface CameraState {
  readonly is_recording?: boolean;
  readonly frame_number?: number;
  /** Unix seconds. */
  readonly frame_time?: number;
  readonly [name: string]: unknown;
}

/**
 * The images of a camera as they come. Whoever is slow misses some: the recording system drops rather than waits. With several
 * consumers each gets a part of the images. Needs the package `zeromq`.
 *
 * @throws StreamError; LabrigError if the camera can't be asked.
 * @example
 * for await (const { metadata, shape, data } of images(motif, { serial: 'FAKE0' })) console.log(metadata, shape, data.length);
 */
export async function* images(motif: Motif, options: StreamOptions = {}): AsyncGenerator<Image, void> {
  const { Pull } = await zeromq();
  const socket = new Pull({ linger: 0, receiveHighWaterMark: 4 });
  const address = await streamAddress(motif, 'image', options);
  for await (const [header, pixels] of receive(socket, address, options.signal)) {
    const { dtype, shape, ...metadata } = JSON.parse(String(header)) as { dtype: string; shape: number[] };
    yield { dtype, shape, data: pixels ?? new Uint8Array(), metadata };
  }
}

/**
 * The states of a camera, each merged into what was known before: a message may carry only what changed. Needs `zeromq`.
 *
 * @throws StreamError; LabrigError if the camera can't be asked.
 * @example
 * for await (const { is_recording, frame_number } of states(motif)) if (is_recording) console.log(frame_number);
 */
export async function* states(motif: Motif, options: StreamOptions = {}): AsyncGenerator<CameraState, void> {
  const { Subscriber } = await zeromq();
  const socket = new Subscriber({ linger: 0 });
  socket.subscribe('j');
  const address = await streamAddress(motif, 'state', options);
  let known: CameraState = {};
  for await (const [, message] of receive(socket, address, options.signal)) {
    known = { ...known, ...(JSON.parse(String(message)) as CameraState) };
    yield known;
  }
}

interface Socket extends AsyncIterable<Buffer[]> {
  connect(address: string): void;
  close(): void;
}

async function* receive(socket: Socket, address: string, signal: AbortSignal | undefined): AsyncGenerator<Buffer[], void> {
  const close = (): void => socket.close();
  if (signal?.aborted) return close();
  signal?.addEventListener('abort', close, { once: true });
  try {
    socket.connect(address);
    yield* socket;
  } finally {
    signal?.removeEventListener('abort', close);
    close();
  }
}

async function zeromq(): Promise<typeof import('zeromq')> {
  try {
    return await import('zeromq');
  } catch (cause) {
    throw new StreamError('realtime streams need the package zeromq: npm install zeromq', { cause });
  }
}
