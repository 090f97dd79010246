import { inspect } from 'node:util';
import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { refusal, server, token } from '../fixtures/server.ts';
import { AbortedError, DecodeError, HttpError, NetworkError } from '../index.ts';
import type { Answer } from '../fixtures/server.ts';

const jwt = 'eyJhbGciOiJIUzI1NiJ9.e30.c2ln';
const inPath = `https://files.test/record/file/${jwt}`;
const inQuery = `https://files.test/download/2a9e5b10.mp4?token=${jwt}`;
const film: Answer = () =>
  new Response('film', { headers: { 'content-type': 'video/mp4', 'content-length': '4', date: 'now' } });

function files(answer: Answer, url = inPath, options: Parameters<typeof server>[1] = {}) {
  const { origin, pathname } = new URL(url);
  const made = server({ 'GET /records/download/2047/31': { url }, [`GET ${origin}${pathname}`]: answer }, options);
  return { ...made, recording: made.valt.recording(2047) };
}

describe('a download', () => {
  test.each([inPath, inQuery])('from %s is a stream with media type and size', async (url) => {
    const { recording } = files(film, url);
    const { stream, type, size } = await recording.download(31);
    expect([await new Response(stream).text(), type, size]).toEqual(['film', 'video/mp4', 4]);
  });

  test('of which the server tells nothing is a stream', async () => {
    const { recording } = files(() => new Response(new Uint8Array(3)));
    const { stream, ...rest } = await recording.download(31);
    expect([(await new Response(stream).bytes()).length, rest]).toEqual([3, {}]);
  });

  test('carries neither our token nor headers of ours to wherever it goes, and follows redirects', async () => {
    const secretive: NonNullable<Parameters<typeof server>[1]>['middleware'] = [
      (request, next) => next({ ...request, headers: { ...request.headers, 'x-key': 'k' } }),
    ];
    const { recording, requests } = files(film, inPath, { middleware: secretive });
    await recording.download(31);
    const [asked, fetched] = requests().map(({ request }) => request);
    expect(asked?.url).toContain(token);
    expect(asked?.headers['x-key']).toBe('k');
    expect(fetched).toMatchObject({ url: inPath, method: 'GET', headers: {}, redirect: 'follow' });
    expect(fetched?.body).toBeUndefined();
  });

  test.each([401, 403, 404, 410])(
    'that is refused with %i is an HttpError, and leaves no connection open',
    async (status) => {
      let cancelled = 0;
      const body = new ReadableStream({ cancel: () => void (cancelled += 1) });
      const { recording } = files(() => new Response(body, { status }));
      expect(await failure(recording.download(31), HttpError)).toMatchObject({ status, operationId: 'downloadVideo' });
      expect(cancelled).toBe(1);
    },
  );

  test('is tried again while the server is busy', async () => {
    let busy = 1;
    const { recording, clock } = files((seen) => (busy-- > 0 ? refusal(503, {}) : (film as Function)(seen)), inPath, {
      retry: {},
    });
    const coming = recording.download(31);
    await clock.advance(5000);
    expect((await coming).size).toBe(4);
  });

  test('ends on abort, while it is fetched and while it is read', async () => {
    const controller = new AbortController();
    const { recording, clock, requests } = files(() => new Promise(() => {}));
    const coming = failure(recording.download(31, { signal: controller.signal }), AbortedError);
    await clock.advance(1000);
    const { signal } = requests()[1]!.request;
    controller.abort('enough');
    expect((await coming).cause).toBe('enough');
    expect(signal.aborted).toBe(true);

    const later = new AbortController();
    const reading = files(film);
    await reading.recording.download(31, { signal: later.signal });
    later.abort();
    expect(reading.requests()[1]?.request.signal.aborted).toBe(true);
  });

  test.each<[what: string, answer: Answer, expected: new (...args: never[]) => Error]>([
    ['a refusal', refusal(403, {}), HttpError],
    ['a status that nobody expects', refusal(418, {}), DecodeError],
    ['no connection', () => Promise.reject(new TypeError('fetch failed')), NetworkError],
  ])('that fails with %s does not show the address: whoever has it has the file', async (_what, answer, expected) => {
    for (const url of [inPath, inQuery]) {
      const told: unknown[] = [];
      const hooks = { request: (event: unknown) => told.push(event), answer: (event: unknown) => told.push(event) };
      const { recording } = files(answer, url, { hooks });
      const error = await failure(recording.download(31), expected);
      const shown = inspect([error, told], { depth: null, showHidden: true }) + JSON.stringify([error, told]);
      expect(shown).toContain('https://files.test/');
      expect(shown.split('getDownloadUrl')[0]).not.toContain(jwt);
      expect(error.message + JSON.stringify(error)).not.toContain(jwt);
    }
  });
});
