import { afterEach, describe, expect, test, vi } from 'vitest';
import { deleteClip, getCamera, getClip, startRecording } from './fixtures/operations.ts';
import { failed, json, server } from './fixtures/server.ts';
import type { Fetch, Middleware } from './middleware.ts';
import { createTransport } from './transport.ts';

const camera = { path: { serial: 'FAKE0' } };
const baseUrl = 'http://lab.example';

const traced =
  (name: string, log: string[]): Middleware =>
  async (request, next) => {
    log.push(`> ${name} ${request.headers['x-trace'] ?? ''}`.trim());
    request.headers['x-trace'] = name;
    const response = await next(request);
    log.push(`< ${name} ${response.status}`);
    return response;
  };

const thrower: Middleware = () => {
  throw new Error('no');
};

/** A server that nobody reaches. */
const down = (): Fetch => server(failed('ECONNREFUSED')).fetch;

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('what goes over the wire', () => {
  test.each([
    ['http://lab.example', 'http://lab.example/cameras/FAKE0'],
    ['http://lab.example/', 'http://lab.example/cameras/FAKE0'],
    ['https://lab.example:6083/api/1', 'https://lab.example:6083/api/1/cameras/FAKE0'],
    ['https://lab.example:6083/api/1//', 'https://lab.example:6083/api/1/cameras/FAKE0'],
  ])('%s as base is the begin of %s', async (base, url) => {
    const { fetch, requests } = server(json({}));
    await createTransport({ baseUrl: base, fetch }).call(getCamera, camera);
    expect(requests[0]).toMatchObject({ url, method: 'GET', redirect: 'manual' });
  });

  test('a query holds what is declared and given, in the order of the spec', async () => {
    const { fetch, requests } = server(json({}));
    const query = { limit: 0, fields: ['a b', 'c&d'], token: undefined as never, other: 1 };
    await createTransport({ baseUrl, fetch }).call(getCamera, { ...camera, query });
    expect(requests[0]?.url).toBe('http://lab.example/cameras/FAKE0?fields=a%20b&fields=c%26d&limit=0');
  });

  test('a body makes a content type, and no body makes none', async () => {
    const { fetch, requests } = server(json({ id: 1 }, 201));
    const { call } = createTransport({ baseUrl, fetch });
    await call(startRecording, { body: { codec: 'high' } });
    await call(startRecording);
    expect(requests.map(({ body, headers }) => [body, headers])).toEqual([
      ['{"codec":"high"}', { 'content-type': 'application/json' }],
      [undefined, {}],
    ]);
  });

  test('headers of a call override those of the transport, whatever their spelling', async () => {
    const { fetch, requests } = server(json({ id: 1 }, 201));
    const { call } = createTransport({ baseUrl, fetch, headers: { 'X-Api-Key': 'one', 'Content-Type': 'text/x' } });
    await call(startRecording, { body: {} }, { headers: { 'x-API-key': 'two', 'X-More': '3' } });
    expect(requests[0]?.headers).toEqual({ 'content-type': 'text/x', 'x-api-key': 'two', 'x-more': '3' });
  });

  test('credentials in the base travel as HTTP Basic', async () => {
    const { fetch, requests } = server(json({}));
    await createTransport({ baseUrl: 'http://ann:p%40ss@lab.example', fetch }).call(getCamera, camera);
    expect(requests[0]?.url).toBe('http://lab.example/cameras/FAKE0');
    expect(requests[0]?.headers.authorization).toBe(`Basic ${btoa('ann:p@ss')}`);
  });

  test('the global fetch is looked up at the call', async () => {
    const { call } = createTransport({ baseUrl });
    vi.stubGlobal('fetch', server(json({ serial: 'later' })).fetch);
    expect(await call(getCamera, camera)).toMatchObject({ status: 200, body: { serial: 'later' } });
  });

  test('encode and decode replace JSON', async () => {
    const { fetch, requests } = server(new Response('(1)', { status: 201 }));
    const { call } = createTransport({
      baseUrl,
      fetch,
      encode: (body) => JSON.stringify(body).replace('null', 'Infinity'),
      decode: (text) => ({ text }),
    });
    expect(await call(startRecording, { body: { value: Infinity } })).toMatchObject({
      status: 201,
      body: { text: '(1)' },
    });
    expect(requests[0]?.body).toBe('{"value":Infinity}');
  });
});

describe('what can not be sent is never sent', () => {
  const cyclic: { self?: object } = {};
  cyclic.self = cyclic;
  test.each([
    ['an empty path parameter', { path: { serial: '' } }],
    ['a path parameter that climbs', { path: { serial: '..' } }],
    ['a missing path parameter', {}],
    ['half a surrogate pair', { path: { serial: '\uD800' } }],
    ['an object in the query', { ...camera, query: { limit: {} } }],
    ['a body with NaN', { ...camera, body: { value: NaN } }],
    ['a body that contains itself', { ...camera, body: cyclic }],
    ['a body with a bigint', { ...camera, body: { value: 1n } }],
  ])('%s', async (_what, args) => {
    const { fetch, requests } = server(json({}));
    const outcome = await createTransport({ baseUrl, fetch }).call(getCamera, args as never);
    expect(outcome).toMatchObject({ kind: 'request', attempts: 0, request: { operationId: 'getCamera' } });
    expect(requests).toEqual([]);
  });

  test('a header with a line break, of which the error shows no value', async () => {
    const { fetch, requests } = server(json({}));
    const { call } = createTransport({ baseUrl, fetch });
    const outcome = await call(getCamera, camera, { headers: { 'x-api-key': 'se\ncret' } });
    expect(outcome).toMatchObject({ kind: 'request', cause: { message: 'Not a header: x-api-key' } });
    expect(requests).toEqual([]);
  });
});

describe('middleware', () => {
  test('is an onion, the first layer outermost', async () => {
    const log: string[] = [];
    const { fetch, requests } = server(json({}));
    const middleware = [traced('outer', log), traced('inner', log)];
    await createTransport({ baseUrl, fetch, middleware }).call(getCamera, camera);
    expect(log).toEqual(['> outer', '> inner outer', '< inner 200', '< outer 200']);
    expect(requests[0]?.headers['x-trace']).toBe('inner');
  });

  test('starts afresh with every attempt', async () => {
    const log: string[] = [];
    const { fetch } = server(json({}, 503, { 'retry-after': '0' }), json({}));
    const transport = createTransport({ baseUrl, fetch, middleware: [traced('one', log)] });
    expect(await transport.call(getCamera, camera)).toMatchObject({ status: 200, attempts: 2 });
    expect(log).toEqual(['> one', '< one 503', '> one', '< one 200']);
  });

  test('may answer by itself, and may throw', async () => {
    const { fetch, requests } = server(json({}));
    const own = createTransport({ baseUrl, fetch, middleware: [async () => json({ serial: 'own' })] });
    expect(await own.call(getCamera, camera)).toMatchObject({ status: 200, body: { serial: 'own' } });
    const broken = createTransport({ baseUrl, fetch, retry: false, middleware: [thrower] });
    expect(await broken.call(getCamera, camera)).toMatchObject({ kind: 'network', unsent: false, attempts: 1 });
    expect(requests).toEqual([]);
  });
});

test('an empty answer of a declared status has the body undefined', async () => {
  const { fetch } = server(new Response(null, { status: 204 }));
  const outcome = await createTransport({ baseUrl, fetch }).call(deleteClip, { path: { clip: 7 } });
  expect(outcome).toMatchObject({ kind: 'http', ok: true, status: 204, body: undefined });
});

test('a body of bytes is handed over unread', async () => {
  const { fetch } = server(new Response('frames'));
  const outcome = await createTransport({ baseUrl, fetch }).call(getClip);
  if (outcome.kind !== 'http' || outcome.status !== 200) throw new Error(outcome.kind);
  expect(outcome.body).toBeInstanceOf(ReadableStream);
  expect(await new Response(outcome.body).text()).toBe('frames');
});

test('a body of bytes that is missing is an empty stream', async () => {
  const { fetch } = server(new Response(null));
  const outcome = await createTransport({ baseUrl, fetch }).call(getClip);
  expect(outcome.kind === 'http' && outcome.status === 200 && (await new Response(outcome.body).text())).toBe('');
});

test('no fetch at all is a network outcome, not an exception', async () => {
  vi.stubGlobal('fetch', undefined);
  expect(await createTransport({ baseUrl, retry: false }).call(getCamera, camera)).toMatchObject({ kind: 'network' });
});

test('a redirect is not followed', async () => {
  const { fetch, requests } = server(new Response(null, { status: 302, headers: { location: 'http://evil.example' } }));
  const outcome = await createTransport({ baseUrl, fetch }).call(getCamera, camera);
  expect(outcome).toMatchObject({ kind: 'decode', reason: 'status', status: 302 });
  expect(requests.map(({ redirect }) => redirect)).toEqual(['manual']);
});

test('retries can be switched off for a transport, and on again for a call', async () => {
  const off = createTransport({ baseUrl, fetch: down(), retry: false });
  expect(await off.call(getCamera, camera)).toMatchObject({ attempts: 1 });
  expect(await off.call(getCamera, camera, { retry: { limit: 1, baseDelay: 0 } })).toMatchObject({ attempts: 2 });
  const on = createTransport({ baseUrl, fetch: down(), retry: { limit: 3, baseDelay: 0 } });
  expect(await on.call(getCamera, camera)).toMatchObject({ attempts: 4 });
  expect(await on.call(getCamera, camera, { retry: { limit: 1 } })).toMatchObject({ attempts: 2 });
  expect(await on.call(getCamera, camera, { retry: false })).toMatchObject({ attempts: 1 });
});
