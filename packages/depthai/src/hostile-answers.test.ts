import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { broken, mxid, refusal, server } from './fixtures/server.ts';
import { DecodeError, HttpError, NetworkError } from './index.ts';
import type { Answer } from './fixtures/server.ts';
import type { LabrigError } from './index.ts';

const camera = `/cameras/${mxid}`;

describe('whatever comes instead of an answer is a typed outcome below, and an error above', () => {
  test.each<[what: string, answer: Answer, outcome: object, expected: new (...args: never[]) => LabrigError]>([
    ['HTML', new Response('<!doctype html>'), { kind: 'decode', reason: 'syntax' }, DecodeError],
    ['half of it', new Response('{"mxid": "194'), { kind: 'decode', reason: 'syntax' }, DecodeError],
    ['nothing', new Response(''), { kind: 'decode', reason: 'empty' }, DecodeError],
    ['an array', Response.json([]), { kind: 'decode', reason: 'shape' }, DecodeError],
    ['null', Response.json(null), { kind: 'decode', reason: 'shape' }, DecodeError],
    [
      'too much',
      () => new Response('x', { headers: { 'content-length': '99999999999' } }),
      { kind: 'decode', reason: 'size' },
      DecodeError,
    ],
    ['another status', refusal(418, 'teapot'), { kind: 'decode', reason: 'status', status: 418 }, DecodeError],
    ['a redirect', new Response('', { status: 307 }), { kind: 'decode', status: 307 }, DecodeError],
    ['404', refusal(404, 'no camera'), { kind: 'http', ok: false, status: 404 }, HttpError],
    ['500', broken, { kind: 'http', ok: false, status: 500 }, HttpError],
    ['a reset', () => Promise.reject(new TypeError('fetch failed')), { kind: 'network' }, NetworkError],
  ])('%s', async (_what, answer, outcome, expected) => {
    const { depthai } = server({ [`GET ${camera}/`]: answer });
    expect(await depthai.api.getCamera({ path: { mxid } })).toMatchObject(outcome);
    await failure(depthai.camera(mxid).info(), expected);
  });
});

describe('a configuration that is none is a DecodeError, never written back', () => {
  const one = `${camera}/streams/CAM_A`;
  test.each([[Response.json(null)], [Response.json([])], [Response.json('THE_400_P')], [Response.json(30)]])(
    '%#',
    async (answer) => {
      const { stream, lines } = server({ [`GET ${one}/config`]: answer });
      expect(await failure(stream.changeConfig({ fps: 5 }), DecodeError)).toMatchObject({
        reason: 'shape',
        status: 200,
      });
      expect(lines()).toEqual([`GET ${one}/config`]);
    },
  );
});

test('the greeting of whatever else listens there is read no further than a line needs', async () => {
  const { depthai } = server({ 'GET /': () => new Response('x'.repeat(100_000)) });
  expect(await depthai.greeting()).toHaveLength(4096);
  const torn = (): Response =>
    new Response(new ReadableStream({ pull: (body) => body.error(new TypeError('terminated')) }));
  await failure(server({ 'GET /': torn }).depthai.greeting(), NetworkError);
});
