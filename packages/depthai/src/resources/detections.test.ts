import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { reader } from '../fixtures/reader.ts';
import { server } from '../fixtures/server.ts';
import { DecodeError, StreamError } from '../index.ts';
import type { DetectionOptions } from '../index.ts';

const bolt = {
  label: 2,
  confidence: 0.81,
  coords: [0.12, 0.4, 0.27, 0.58],
  spatial_coords: { x: -84.5, y: 31, z: 912.4 },
};
const found = (...detections: readonly unknown[]): string => JSON.stringify({ detections });

async function listening(options: DetectionOptions = {}) {
  const made = server();
  const stream = made.stream.detections(options);
  const { items, end } = reader(stream);
  await made.clock.advance(0);
  return { ...made, stream, items, end, socket: made.sockets[0]! };
}

describe('detections', () => {
  test('are what the network finds, in the words of the wire: objects, numbers, or nothing', async () => {
    const { socket, items, end } = await listening();
    expect(socket.url).toMatch(/^ws:\/\/box\.test:8080\/cameras\/\w+\/streams\/CAM_A\/nn$/);
    socket.opens();
    socket.sends(found(bolt), found(), found(0.02, 0.91));
    socket.closes(1000);
    await end;
    expect(items).toEqual([{ detections: [bolt] }, { detections: [] }, { detections: [0.02, 0.91] }]);
  });

  test.each<[what: string, message: string | Uint8Array | object, reason: string, quoted: string]>([
    ['nothing', '', 'empty', ''],
    ['half of it', '{"detections": [{"label', 'syntax', 'label'],
    ['HTML', '<!doctype html>', 'syntax', 'doctype'],
    ['bytes', new TextEncoder().encode(found()), 'syntax', '(bytes)'],
    ['a Blob', new Blob([found()]), 'syntax', '(bytes)'],
    ['null', 'null', 'shape', 'null'],
    ['a list', '[]', 'shape', '[]'],
    ['another object', '{"detections": {}}', 'shape', 'detections'],
    ['texts among the detections', found(bolt, 'bolt'), 'shape', 'bolt'],
    ['null among the detections', found(null), 'shape', 'null'],
  ])('end with a DecodeError at %s', async (_what, message, reason, quoted) => {
    const { socket, end, sockets, requests } = await listening();
    socket.sends(message);
    const error = await failure(end, DecodeError);
    expect(error).toMatchObject({ reason, status: 101, operationId: 'getNeuralNetwork' });
    expect(error.outcome.text).toContain(quoted);
    expect([socket.isClosed, sockets.length, requests]).toEqual([true, 1, []]);
  });

  test('end with an error at a message longer than all that may wait, which is not even read', async () => {
    const { socket, end } = await listening({ queue: { bytes: 1000 } });
    socket.sends('x'.repeat(1001));
    expect(await failure(end, StreamError)).toHaveProperty('reason', 'long');
  });

  test('are not lost before an error: what came earlier is read first', async () => {
    const { socket, items, end } = await listening();
    socket.sends(found(1), found(2), 'nonsense', found(3));
    await failure(end, DecodeError);
    expect(items).toEqual([{ detections: [1] }, { detections: [2] }]);
  });
});

describe('detections that are read too slowly', () => {
  test('are those of now: the oldest are dropped, and counted', async () => {
    const { stream, sockets, clock } = server();
    const live = stream.detections({ queue: { messages: 3 } });
    const items = live[Symbol.asyncIterator]();
    const first = items.next();
    await clock.advance(0);
    sockets[0]!.sends(found(0));
    expect((await first).value).toEqual({ detections: [0] });
    for (let number = 1; number <= 100; number += 1) sockets[0]!.sends(found(number));
    expect(live.dropped).toBe(97);
    sockets[0]!.closes(1000);
    const rest = [await items.next(), await items.next(), await items.next(), await items.next()];
    expect(rest.map(({ value }) => value?.detections)).toEqual([[98], [99], [100], undefined]);
  });

  test('never lie there by more than a hundred unless told otherwise', async () => {
    const { stream, sockets, clock } = server();
    const live = stream.detections();
    const items = live[Symbol.asyncIterator]();
    const first = items.next();
    await clock.advance(0);
    sockets[0]!.sends(found(0));
    await first;
    for (let number = 0; number < 1000; number += 1) sockets[0]!.sends(found(number));
    expect(live.dropped).toBe(900);
    await live.close();
  });
});
