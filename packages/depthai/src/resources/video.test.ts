import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { box, fragment, init } from '../fixtures/mp4.ts';
import { reader } from '../fixtures/reader.ts';
import { server } from '../fixtures/server.ts';
import { DecodeError, StreamError } from '../index.ts';
import type { VideoOptions } from '../index.ts';

/** A video that has begun, and its socket. */
async function watching(options: VideoOptions = {}) {
  const made = server();
  const video = made.stream.video(options);
  const { items, end } = reader(video);
  await made.clock.advance(0);
  const [socket] = made.sockets;
  socket!.opens();
  return { ...made, video, items, end, socket: socket! };
}

describe('video', () => {
  test('is the init segment and then one fragment per picture; messages without bytes mean nothing', async () => {
    const { socket, items, end } = await watching();
    expect(socket.binaryType).toBe('arraybuffer');
    socket.sends(new Uint8Array(0), init, fragment(1), new Uint8Array(0), box('styp'), fragment(2));
    socket.closes(1000);
    await end;
    expect(items).toEqual([
      { kind: 'init', data: init },
      { kind: 'fragment', data: fragment(1) },
      { kind: 'fragment', data: box('styp') },
      { kind: 'fragment', data: fragment(2) },
    ]);
  });

  test('is a copy where a socket hands over views on memory that it uses again', async () => {
    const { stream, sockets, clock } = server();
    const { items } = reader(stream.video());
    await clock.advance(0);
    const memory = new Uint8Array([9, ...init, ...fragment(1)]);
    sockets[0]!.onmessage?.({ data: memory.subarray(1, 1 + init.length) });
    memory.fill(0);
    await clock.advance(0);
    expect(items).toEqual([{ kind: 'init', data: init }]);
  });

  test.each<[what: string, messages: readonly (string | Uint8Array | object)[], reason: string]>([
    ['text where bytes belong', ['hello'], 'syntax'],
    ['a Blob where bytes belong', [new Blob(['x'])], 'syntax'],
    ['a fragment before init', [fragment(1)], 'shape'],
    ['something else', [new TextEncoder().encode('<!doctype html>')], 'shape'],
    ['something else behind init', [init, new Uint8Array([1, 2, 3])], 'shape'],
  ])('ends with a DecodeError at %s', async (_what, messages, reason) => {
    const { socket, end, requests, sockets } = await watching();
    socket.sends(...messages);
    const error = await failure(end, DecodeError);
    expect(error).toMatchObject({ reason, status: 101, operationId: 'watchVideo' });
    expect(error.message).toContain('ws://box.test:8080/cameras/');
    expect([socket.isClosed, sockets.length, requests]).toEqual([true, 1, []]);
  });
});

describe('a video that is read too slowly', () => {
  const queue = { messages: 4 };
  const pictures = Array.from({ length: 10 }, (_, number) => fragment(number));

  /** Reads the first segment, and the rest only when all has come. */
  async function slowly(options: VideoOptions) {
    const made = server();
    const video = made.stream.video(options);
    const items = video[Symbol.asyncIterator]();
    const first = items.next();
    await made.clock.advance(0);
    made.sockets[0]!.sends(init, ...pictures);
    expect((await first).value?.kind).toBe('init');
    return { ...made, video, items };
  }
  const numbers = (segments: readonly { readonly data: Uint8Array }[]) => segments.map(({ data }) => data.at(-1));

  test('hands out what lies ready, and then ends with an error, for a recording must have no gaps', async () => {
    const { items, sockets, video } = await slowly({ queue });
    expect(sockets[0]!.isClosed).toBe(true);
    // The init segment still lay there when the queue was full.
    const rest = [await items.next(), await items.next(), await items.next()];
    expect(numbers(rest.map(({ value }) => value!))).toEqual([0, 1, 2]);
    const error = await failure(items.next() as Promise<unknown>, StreamError);
    expect(error).toMatchObject({ reason: 'slow', kind: 'network', operationId: 'watchVideo' });
    expect(error.message).toMatch(/more than was read\n.*`overflow: "drop"`/);
    expect([video.dropped, (await items.next()).done]).toEqual([0, true]);
  });

  test('leaves out the oldest pictures and counts them where that is wanted, but never init', async () => {
    const { items, sockets, video } = await slowly({ queue, overflow: 'drop' });
    sockets[0]!.closes(1000);
    const rest = [];
    for await (const segment of { [Symbol.asyncIterator]: () => items }) rest.push(segment);
    expect(numbers(rest)).toEqual([7, 8, 9]);
    expect(video.dropped).toBe(7);
  });

  test('keeps to a limit of bytes, too, and to one of a single message', async () => {
    const { items } = await slowly({ queue: { bytes: 30 } });
    await items.next();
    await items.next();
    expect(await failure(items.next() as Promise<unknown>, StreamError)).toHaveProperty('reason', 'slow');

    for (const overflow of ['error', 'drop'] as const) {
      const { socket, end, items: read } = await watching({ queue: { bytes: 100 }, overflow });
      socket.sends(init, box('moof', ...new Uint8Array(100)));
      const error = await failure(end, StreamError);
      expect([error.reason, read.length]).toEqual(['long', 1]);
      expect(error.message).toContain('queue.bytes');
    }
  });

  test('a flood of init segments, which are never dropped, ends it', async () => {
    const { socket, end } = await watching({ queue, overflow: 'drop' });
    socket.sends(...Array.from({ length: 9 }, () => init));
    expect(await failure(end, StreamError)).toHaveProperty('reason', 'slow');
  });
});
