import { inspect } from 'node:util';
import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { broken, mxid, refusal, server } from './fixtures/server.ts';
import { HttpError, LabrigError, NetworkError, RequestError, StreamError } from './index.ts';
import type { Answer } from './fixtures/server.ts';
import type { Depthai } from './index.ts';

const one = `/cameras/${mxid}/streams/CAM_A`;
const streamOf = (depthai: Depthai) => depthai.camera(mxid).stream('CAM_A');

describe("a refusal is an HttpError with the server's words, and with what to do", () => {
  test.each<
    [line: string, answer: Answer, run: (depthai: Depthai) => Promise<unknown>, words: readonly (string | RegExp)[]]
  >([
    [
      `GET ${one}/control`,
      refusal(404, 'stream CAM_A is not active'),
      (depthai) => streamOf(depthai).control(),
      ['answered 404: stream CAM_A is not active', 'never active together', 'camera.streams()'],
    ],
    [
      `GET ${one}/config`,
      () => Response.json(null, { status: 404 }),
      (depthai) => streamOf(depthai).config(),
      ['answered 404\n', 'never active together'],
    ],
    [
      `GET ${one}/config`,
      broken,
      (depthai) => streamOf(depthai).config(),
      ['answered 500: Internal Server Error', 'never active together'],
    ],
    [
      `POST ${one}/`,
      refusal(404, 'no stream CAM_A'),
      (depthai) => streamOf(depthai).activate(),
      ['which streams this camera has'],
    ],
    [
      `POST ${one}/`,
      refusal(409, 'shut down'),
      (depthai) => streamOf(depthai).activate(),
      ['answered 409: shut down', 'camera.boot()'],
    ],
    [
      `POST ${one}/config`,
      refusal(422, [{ loc: ['body', 'fps'], msg: 'Input should be greater than 0', type: 'greater_than' }]),
      (depthai) => streamOf(depthai).updateConfig({ resolution: 'THE_400_P', fps: 0 }),
      ['answered 422: body.fps: Input should be greater than 0 (code greater_than)', 'mono variant'],
    ],
    [
      `POST ${one}/nn`,
      refusal(422, 'nn_config is missing'),
      (depthai) => streamOf(depthai).nn.deploy({ model: new Blob(['x']), config: { type: 'Generic' } }),
      ['answered 422: nn_config is missing'],
    ],
    [
      'POST /controller/do/1_01',
      broken,
      (depthai) => depthai.controller.do.update('1_01', { value: 1, pwm_duty: 0, pwm_freq: 50 }),
      ['answered 500: Internal Server Error', 'value 1 with duty 100'],
    ],
  ])('%s', async (line, answer, run, words) => {
    const error = await failure(run(server({ [line]: answer }).depthai), HttpError);
    for (const word of words) {
      expect(error.message).toContain(word);
      // Uncaught, it prints its stack.
      expect(inspect(error)).toContain(word);
    }
  });

  test('the text of a failure is read no longer than it is worth', async () => {
    const stuck = (): Response =>
      new Response(new ReadableStream({ start: (body) => body.enqueue(new TextEncoder().encode('Intern')) }), {
        status: 500,
      });
    const { depthai, clock } = server({ 'GET /cameras/': stuck });
    const failed = failure(depthai.cameras(), HttpError);
    await clock.advance(5000);
    expect((await failed).vendorMessage).toBe('Intern');
    const torn = (): Response =>
      new Response(new ReadableStream({ pull: (body) => body.error(new TypeError('terminated')) }), { status: 500 });
    expect(await failure(server({ 'GET /cameras/': torn }).depthai.cameras(), HttpError)).toHaveProperty('status', 500);
  });
});

describe('the credentials in an address show nowhere', () => {
  const password = 'hunter2-pass';
  const baseUrl = `http://lab:${password}@box.test:8080/robopipe`;
  const coded = btoa(`lab:${password}`);
  const shown = (thing: unknown): string => inspect(thing, { depth: null, showHidden: true }) + JSON.stringify(thing);
  const expectNothing = (thing: unknown): void => {
    for (const secret of [password, coded]) expect(shown(thing)).not.toContain(secret);
  };

  test.each<[what: string, answerTo: (url: string, headers: string) => Response | Promise<Response>]>([
    [
      'repeats the request in a failure',
      (url, headers) => new Response(`${url} ${headers} ${baseUrl}`, { status: 500 }),
    ],
    ['repeats it in a refusal', (_url, headers) => refusal(404, `${headers} ${baseUrl}`)],
    ['repeats it in a mistake', (_url, headers) => refusal(422, [{ loc: ['path', headers], msg: baseUrl, type: 'x' }])],
    ['repeats it as HTML', (_url, headers) => new Response(`<p>${headers}</p>`)],
    ['breaks', () => Promise.reject(new TypeError('fetch failed'))],
  ])('by a server that %s', async (_what, answerTo) => {
    const { depthai } = server(
      {},
      { baseUrl, fetch: async (url, { headers }) => answerTo(url, JSON.stringify(headers)) },
    );
    for (const call of [depthai.camera(mxid).info(), streamOf(depthai).control(), streamOf(depthai).still()])
      expectNothing(await failure(call, LabrigError));
    expectNothing(depthai);
  });

  test('by a WebSocket, which gets them as a part of its address', async () => {
    const { depthai, sockets } = server({}, { baseUrl });
    const next = streamOf(depthai).video()[Symbol.asyncIterator]().next();
    const failed = failure(next, StreamError);
    expect(sockets[0]?.url).toBe(`ws://lab:${password}@box.test:8080/robopipe${one}/video`);
    sockets[0]?.fails(`no connection to ${sockets[0].url}`);
    const error = await failed;
    expect(error.message).toContain('ws://box.test:8080/robopipe/cameras');
    expectNothing(error);
  });

  test('by a WebSocket that can not be made', async () => {
    const webSocket = (url: string): never => {
      throw new SyntaxError(`The URL '${url}' is invalid`);
    };
    const { depthai } = server({}, { baseUrl, webSocket });
    expectNothing(await failure(streamOf(depthai).detections()[Symbol.asyncIterator]().next(), RequestError));
  });

  test('where there are none, nothing is struck out', async () => {
    const error = await failure(
      server({ 'GET /cameras/': () => Promise.reject(new TypeError('fetch failed')) }).depthai.cameras(),
      NetworkError,
    );
    expect(error.message).toContain('http://box.test:8080/cameras/');
  });
});
