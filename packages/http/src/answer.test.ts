import { describe, expect, test } from 'vitest';
import { deleteClip, getCamera } from './fixtures/operations.ts';
import { json, server } from './fixtures/server.ts';
import type { BodyShape } from './operation.ts';
import { createTransport } from './transport.ts';

const baseUrl = 'http://lab.example';
const camera = { path: { serial: 'FAKE0' } };

describe('a hostile answer is a typed outcome', () => {
  test.each([
    ['HTML with status 200', new Response('<html>login</html>'), 'syntax'],
    ['truncated JSON', new Response('{"serial":"FA'), 'syntax'],
    ['an empty body', new Response(''), 'empty'],
    ['no body', new Response(null), 'empty'],
    ['blanks', new Response(' \n'), 'syntax'],
    ['a string where an object belongs', json('FAKE0'), 'shape'],
    ['null where an object belongs', json(null), 'shape'],
    ['an array where an object belongs', json([{}]), 'shape'],
    ['a number where an object belongs', json(1), 'shape'],
    ['an undeclared status', json({}, 418), 'status'],
    ['an undeclared status without body', new Response(null, { status: 204 }), 'status'],
    ['bytes that are no UTF-8', new Response(new Uint8Array([0xff, 0xfe, 0x7b])), 'syntax'],
  ])('%s', async (_what, response, reason) => {
    const outcome = await createTransport({ baseUrl, fetch: server(response).fetch }).call(getCamera, camera);
    expect(outcome).toMatchObject({ kind: 'decode', reason, status: response.status, attempts: 1 });
    expect(outcome.kind === 'decode' && outcome.headers.get('content-type')).toBe(response.headers.get('content-type'));
  });

  test('a body where none is declared', async () => {
    const { call } = createTransport({ baseUrl, fetch: server(json({ gone: true })).fetch });
    const operation = { ...deleteClip, answers: { 200: 'empty' } } as const;
    expect(await call(operation, { path: { clip: 1 } })).toMatchObject({ kind: 'decode', reason: 'shape' });
  });
});

describe('a declared shape', () => {
  const values: readonly [Exclude<BodyShape, 'any' | 'empty' | 'bytes'> | 'null', unknown][] = [
    ['object', {}],
    ['array', []],
    ['string', 'text'],
    ['number', 0],
    ['boolean', false],
    ['null', null],
  ];
  const shapes: readonly BodyShape[] = ['object', 'array', 'string', 'number', 'boolean', 'any'];
  test.each(values.flatMap(([found, value]) => shapes.map((shape) => [shape, found, value] as const)))(
    '%s is held against %s',
    async (shape, found, value) => {
      const operation = { ...getCamera, answers: { 200: shape } };
      const outcome = await createTransport({ baseUrl, fetch: server(json(value)).fetch }).call(operation, camera);
      const fits = shape === 'any' || shape === found;
      expect(outcome).toMatchObject(
        fits ? { kind: 'http', ok: true, body: value } : { kind: 'decode', reason: 'shape' },
      );
    },
  );
});

test('a refusal that the spec declares is an answer', async () => {
  const { call } = createTransport({ baseUrl, fetch: server(json({ error: 'no such camera' }, 404)).fetch });
  const outcome = await call(getCamera, camera);
  expect(outcome).toMatchObject({ kind: 'http', ok: false, status: 404, body: { error: 'no such camera' } });
});

describe('size', () => {
  test('only the first 2,000 characters of what does not fit are kept', async () => {
    const { fetch } = server(new Response('x'.repeat(5000)));
    const outcome = await createTransport({ baseUrl, fetch }).call(getCamera, camera);
    expect(outcome.kind === 'decode' && outcome.text).toHaveLength(2000);
  });

  test('a body that announces to be too long is not read', async () => {
    let cancelled = false;
    const body = new ReadableStream(
      {
        pull() {
          throw new Error('read');
        },
        cancel() {
          cancelled = true;
        },
      },
      { highWaterMark: 0 },
    );
    const response = new Response(body, { headers: { 'content-length': '101' } });
    const { call } = createTransport({ baseUrl, fetch: async () => response, maxBodySize: 100 });
    expect(await call(getCamera, camera)).toMatchObject({ kind: 'decode', reason: 'size', text: '' });
    expect(cancelled).toBe(true);
  });

  test('a body that turns out too long is refused', async () => {
    const { fetch } = server(json({ serial: 'x'.repeat(100) }));
    const { call } = createTransport({ baseUrl, fetch, maxBodySize: 100 });
    expect(await call(getCamera, camera)).toMatchObject({ kind: 'decode', reason: 'size' });
  });
});
