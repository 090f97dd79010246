import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { jpeg, png } from '../fixtures/pictures.ts';
import { broken, mxid, refusal, server } from '../fixtures/server.ts';
import { AbortedError, DecodeError, HttpError, NetworkError, TimeoutError } from '../index.ts';
import type { Answer } from '../fixtures/server.ts';

const line = `GET /cameras/${mxid}/streams/CAM_A/still`;
const image =
  (body: BodyInit | null, type = 'image/jpeg'): (() => Response) =>
  () =>
    new Response(body, { headers: { 'content-type': type } });
/** A body that begins and then never goes on. */
const stuck = (): ReadableStream<Uint8Array> =>
  new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array([0xff, 0xd8])) });

describe('still', () => {
  test('is the file, with its type, its length and the size of the picture', async () => {
    const { stream, requests } = server({ [line]: image(jpeg() as BodyInit) });
    const bytes = jpeg();
    expect(await stream.still()).toEqual({ bytes, type: 'image/jpeg', size: bytes.length, width: 640, height: 400 });
    expect(requests[0]?.query).toEqual({});
  });

  test('has the format that was asked for, in small letters however the server writes it', async () => {
    const { stream, requests } = server({ [line]: image(png() as BodyInit, 'image/PNG; q=1') });
    expect(await stream.still({ format: 'png' })).toMatchObject({ type: 'image/png', width: 640 });
    expect(requests[0]?.query).toEqual({ format: 'png' });
  });

  test('has no width and height where the file does not tell', async () => {
    const { stream } = server({ [line]: image('P6 1 1 255 abc', 'image/ppm') });
    expect(await stream.still({ format: 'ppm' })).not.toHaveProperty('width');
  });

  test.each<[what: string, answer: Answer, expected: new (...args: never[]) => Error, words: object]>([
    ['nothing', image(null), DecodeError, { reason: 'empty', status: 200 }],
    ['a login page', image('<!doctype html>', 'text/html'), DecodeError, { reason: 'shape' }],
    ['no type', () => new Response(new Uint8Array(3)), DecodeError, { reason: 'shape' }],
    ['404', refusal(404, 'CAM_A is not active'), HttpError, { status: 404, vendorMessage: 'CAM_A is not active' }],
    ['422', refusal(422, [{ loc: ['query', 'format'], msg: 'no', type: 'enum' }]), HttpError, { code: 'enum' }],
    ['500', broken, HttpError, { status: 500, vendorMessage: 'Internal Server Error' }],
    [
      'a file that breaks',
      () => new Response(brokenBody(), { headers: { 'content-type': 'image/png' } }),
      NetworkError,
      {},
    ],
  ])('%s is an error', async (_what, answer, expected, words) => {
    expect(await failure(server({ [line]: answer }).stream.still(), expected)).toMatchObject(words);
  });

  test('ends when the file does not go on, and when its signal is aborted meanwhile', async () => {
    const { stream, clock } = server({ [line]: image(stuck()) });
    const late = failure(stream.still({ timeout: 2000 }), TimeoutError);
    await clock.advance(2000);
    expect(await late).toMatchObject({ limit: 2000, operationId: 'captureStillImage' });
    expect(clock.waiting).toEqual([]);

    const controller = new AbortController();
    const { stream: other, clock: still } = server({
      [line]: ({ request }) =>
        new Response(
          new ReadableStream({
            start: (body) => request.signal.addEventListener('abort', () => body.error(request.signal.reason)),
          }),
        ),
    });
    const aborted = failure(other.still({ signal: controller.signal }), AbortedError);
    await still.advance(0);
    controller.abort('enough');
    expect(await aborted).toHaveProperty('kind', 'aborted');
  });
});

function brokenBody(): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: (controller) => controller.error(new TypeError('terminated')) });
}
