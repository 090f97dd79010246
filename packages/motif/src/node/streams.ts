import { StreamError, streamAddress } from './address.ts';
import { imageOf, stateOf } from './stream-message.ts';
import type { Motif } from '../motif.ts';
import type { StreamOptions } from './address.ts';
import type { CameraState, Image } from './stream-message.ts';

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
  const open = (): Socket => new Pull({ linger: 0, receiveHighWaterMark: 4 });
  for await (const message of receive(motif, 'image', { ...options, open })) yield imageOf(message);
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
  const open = (): Socket => {
    const socket = new Subscriber({ linger: 0 });
    socket.subscribe('j');
    return socket;
  };
  let known: CameraState = {};
  for await (const message of receive(motif, 'state', { ...options, open })) {
    known = { ...known, ...stateOf(message) };
    yield known;
  }
}

interface Socket extends AsyncIterable<Buffer[]> {
  connect(address: string): void;
  close(): void;
}

/** The messages of a stream until the signal is aborted, which is no failure, or the consumer has had enough. */
async function* receive(
  motif: Motif,
  kind: 'image' | 'state',
  { open, ...options }: StreamOptions & { readonly open: () => Socket },
): AsyncGenerator<Buffer[], void> {
  const { signal } = options;
  let address: string;
  try {
    address = await streamAddress(motif, kind, options);
  } catch (error) {
    if (signal?.aborted) return;
    throw error;
  }
  if (signal?.aborted) return;
  const socket = open();
  const close = (): void => socket.close();
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
