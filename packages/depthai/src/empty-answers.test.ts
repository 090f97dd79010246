import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { mxid, server } from './fixtures/server.ts';
import { HttpError } from './index.ts';

const path = { mxid, stream_name: 'CAM_A' };
const one = `/cameras/${mxid}/streams/CAM_A`;
const slowlyNothing = (): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(new Uint8Array(0));
      controller.close();
    },
  });

describe('an answer without a body says as much as `null`', () => {
  test.each([
    ['no body', () => null],
    ['an empty text', () => ''],
    ['an empty stream', slowlyNothing],
    ['null', () => 'null'],
  ])('%s', async (_what, body) => {
    const { depthai, stream } = server({
      [`POST ${one}/`]: () => new Response(body(), { status: 201 }),
      [`DELETE ${one}/`]: () => new Response(body(), { status: 202 }),
      [`GET ${one}/control`]: () => new Response(body(), { status: 404 }),
    });
    expect(await depthai.api.activateStream({ path })).toMatchObject({ kind: 'http', status: 201, body: null });
    expect(await stream.activate()).toBeUndefined();
    expect(await stream.deactivate()).toBeUndefined();
    expect(await depthai.api.getStreamControl({ path })).toMatchObject({ kind: 'http', status: 404, body: null });
    expect(await failure(stream.control(), HttpError)).toHaveProperty('status', 404);
  });

  test('where an answer belongs, nothing is still a mistake', async () => {
    const { depthai } = server({ 'GET /cameras/': () => new Response('') });
    expect(await depthai.api.listCameras()).toMatchObject({ kind: 'decode', reason: 'empty' });
  });

  test("the user's own layers see what the client sees", async () => {
    const seen: string[] = [];
    const { stream } = server(
      { [`POST ${one}/`]: () => new Response(null, { status: 201 }) },
      {
        middleware: [
          async (request, next) => {
            const answer = await next(request);
            seen.push(await answer.clone().text());
            return answer;
          },
        ],
      },
    );
    await stream.activate();
    expect(seen).toEqual(['null']);
  });
});
