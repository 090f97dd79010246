import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { active, found, listening, nn, streams } from '../fixtures/listening.ts';
import { broken, mxid, refusal } from '../fixtures/server.ts';
import { StreamError } from '../index.ts';
import type { Answer } from '../fixtures/server.ts';

describe('a stream that has worked is connected again when its connection breaks', () => {
  test.each([1012, 1006, 1005, 1001, 1011])('with code %i', async (code) => {
    const { socket, sockets, clock, items, end, live } = await listening();
    socket().opens();
    socket().sends(found(1));
    socket().closes(code);
    await clock.advance(999);
    expect(sockets).toHaveLength(1);
    await clock.advance(1);
    expect([sockets.length, live.reconnections]).toEqual([2, 0]);
    socket(1).sends(found(2));
    expect(live.reconnections).toBe(1);
    socket(1).closes(1000);
    await end;
    expect(items).toEqual([{ detections: [1] }, { detections: [2] }]);
    expect(clock.waiting).toEqual([]);
  });

  test('until it works again, however long the camera restarts within its patience', async () => {
    const { socket, sockets, clock, items } = await listening({ ...active, [streams]: broken });
    socket().sends(found(1));
    for (let index = 0; index < 40; index += 1) {
      socket(index).fails('refused');
      await clock.advance(1000);
    }
    expect(sockets).toHaveLength(41);
    socket(40).sends(found(2));
    await clock.advance(0);
    expect(items).toHaveLength(2);
  });

  test('no longer than its patience, counted from the last message', async () => {
    const { socket, sockets, clock, end } = await listening(active, { reconnect: { delay: 10_000, patience: 25_000 } });
    socket().sends(found(1));
    socket().closes(1012);
    await clock.advance(10_000);
    socket(1).fails();
    await clock.advance(10_000);
    socket(2).closes(1006);
    const error = await failure(end, StreamError);
    expect(error).toMatchObject({ reason: 'dropped', closeCode: 1006, attempts: 3 });
    expect(error.message).toContain('was closed before the first message, with code 1006');
    expect(sockets).toHaveLength(3);
  });

  test('unless nobody wants that', async () => {
    const { socket, sockets, end } = await listening(active, { reconnect: false });
    socket().sends(found(1));
    socket().closes(1012, 'restart');
    const error = await failure(end, StreamError);
    expect(error).toMatchObject({ reason: 'dropped', closeCode: 1012 });
    expect(error.message).toContain('closed after 1 messages, with code 1012: restart');
    expect(sockets).toHaveLength(1);
  });

  test('unless the server says that the stream is switched off: then it says so, without waiting', async () => {
    const { socket, sockets, end } = await listening({ [streams]: [{ name: 'CAM_A', active: false }] });
    socket().sends(found(1));
    socket().closes(1012);
    const error = await failure(end, StreamError);
    expect(error.message).toMatch(
      /CAM_A is switched off: a depth stream and its two sensors are never active together/,
    );
    expect(sockets).toHaveLength(1);
  });

  test('also when it falls silent, as it does when the camera leaves it hanging', async () => {
    const { socket, sockets, clock, items } = await listening(active, { silence: 5000 });
    socket().opens();
    socket().sends(found(1));
    await clock.advance(4999);
    socket().sends(found(2));
    await clock.advance(5000);
    expect(socket().isClosed).toBe(true);
    await clock.advance(1000);
    expect(sockets).toHaveLength(2);
    // What a socket says after it was left is not heard.
    socket().sends(found(3));
    expect(items).toHaveLength(2);
  });

  test('and waits for ever where silence is no sign', async () => {
    const { socket, clock, sockets } = await listening(active, { silence: 0 });
    socket().sends(found(1));
    await clock.advance(3_600_000);
    expect([sockets.length, clock.waiting]).toEqual([1, []]);
  });
});

describe('a stream that never worked is an error at once, with the reason if the server tells it', () => {
  test.each<[what: string, table: Readonly<Record<string, Answer>>, words: string]>([
    ['no camera', { [streams]: refusal(404, 'no camera') }, `There is no camera ${mxid}`],
    [
      'no camera, in the words of other servers',
      { [streams]: () => Response.json(null, { status: 404 }) },
      'There is no camera',
    ],
    ['no such stream', { [streams]: [{ name: 'CAM_B', active: true }, null] }, 'has no stream CAM_A'],
    ['switched off', { [streams]: [{ name: 'CAM_A', active: false }] }, 'CAM_A is switched off'],
    ['no network', { ...active, [nn]: null }, 'No network runs on CAM_A: `stream.nn.deploy()`'],
    ['no reason', active, 'The camera may restart'],
    ['no reason, for it fails', { [streams]: broken }, 'The camera may restart'],
    ['no reason, for it is hostile', { [streams]: {} }, 'The camera may restart'],
  ])('%s', async (_what, table, words) => {
    const { socket, end, sockets } = await listening(table);
    socket().opens();
    socket().closes(1006);
    const error = await failure(end, StreamError);
    expect(error).toMatchObject({ reason: 'dropped', kind: 'network', closeCode: 1006 });
    expect(error.message).toContain(words);
    expect(sockets).toHaveLength(1);
  });

  test('refused, with what the platform says about it', async () => {
    const { socket, end } = await listening();
    socket().fails('Received network error or non-101 status code.');
    const error = await failure(end, StreamError);
    expect(error.reason).toBe('refused');
    expect(error.message).toContain('failed before the first message: Received network error');
  });

  test('not opened in time', async () => {
    const { end, clock, socket } = await listening();
    const failed = failure(end, StreamError);
    await clock.advance(30_000);
    expect(await failed).toMatchObject({ reason: 'refused' });
    expect(socket().isClosed).toBe(true);
  });

  test('opened, and silent', async () => {
    const { end, clock, socket } = await listening();
    socket().opens();
    const failed = failure(end, StreamError);
    await clock.advance(30_000);
    expect(await failed).toMatchObject({ reason: 'silent' });
  });

  test('closed in order, but without a message', async () => {
    const { end, socket } = await listening();
    socket().opens();
    socket().closes(1000);
    expect(await failure(end, StreamError)).toMatchObject({ reason: 'dropped', closeCode: 1000 });
  });
});
