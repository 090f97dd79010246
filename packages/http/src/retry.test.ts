import { handClock } from '@labrig/fixtures/hand-clock';
import { describe, expect, test } from 'vitest';
import { getCamera, startRecording } from './fixtures/operations.ts';
import { failed, json, server } from './fixtures/server.ts';
import type { Reaction } from './fixtures/server.ts';
import type { Bare, Outcome } from './result.ts';
import { retryDelay } from './retry.ts';
import { createTransport } from './transport.ts';

const baseUrl = 'http://lab.example';
const broken = (): Response =>
  new Response(
    new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"seri'));
        controller.error(failed('ECONNREFUSED'));
      },
    }),
  );
const html = (status: number, headers: Record<string, string> = {}): Response =>
  new Response('<html>', { status, headers });

/** What the server does first (then it answers well), and how often a safe and an unsent operation are sent. */
const table: readonly [what: string, reaction: () => Reaction, safe: number, unsent: number][] = [
  ['connection refused', () => failed('ECONNREFUSED'), 2, 2],
  ['host name not found', () => failed('ENOTFOUND'), 2, 2],
  ['name server busy', () => failed('EAI_AGAIN'), 2, 2],
  ['connection timed out in undici', () => failed('UND_ERR_CONNECT_TIMEOUT'), 2, 2],
  ['connection timed out while connecting', () => failed('ETIMEDOUT', { syscall: 'connect' }), 2, 2],
  ['host unreachable while connecting', () => failed('EHOSTUNREACH', { syscall: 'connect' }), 2, 2],
  ['self-signed certificate', () => failed('DEPTH_ZERO_SELF_SIGNED_CERT'), 2, 2],
  ['certificate of another authority', () => failed('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), 2, 2],
  ['certificate of another host', () => failed('ERR_TLS_CERT_ALTNAME_INVALID'), 2, 2],
  ['no TLS at all', () => failed('ERR_SSL_WRONG_VERSION_NUMBER'), 2, 2],
  ['connection reset', () => failed('ECONNRESET'), 2, 1],
  ['connection timed out while reading', () => failed('ETIMEDOUT', { syscall: 'read' }), 2, 1],
  ['host unreachable later', () => failed('EHOSTUNREACH', { syscall: 'read' }), 2, 1],
  ['pipe closed', () => failed('EPIPE'), 2, 1],
  ['socket closed', () => failed('UND_ERR_SOCKET'), 2, 1],
  ['headers late in undici', () => failed('UND_ERR_HEADERS_TIMEOUT'), 2, 1],
  ['alert after the handshake', () => failed('ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED'), 2, 1],
  ['failure without code, as in browsers', () => new TypeError('Failed to fetch'), 2, 1],
  ['body that breaks off, whatever the code', broken, 2, 1],
  ['attempt that times out', () => 'silence', 2, 1],
  ['408', () => html(408), 2, 1],
  ['408 with Retry-After', () => html(408, { 'retry-after': '1' }), 2, 1],
  ['429', () => html(429), 2, 1],
  ['429 with Retry-After', () => html(429, { 'retry-after': '1' }), 2, 2],
  ['429 with a Retry-After of 0', () => html(429, { 'retry-after': '0' }), 2, 2],
  ['429 with Retry-After as a date', () => html(429, { 'retry-after': 'Thu, 01 Jan 2026 00:00:05 GMT' }), 2, 2],
  ['429 with a Retry-After in the past', () => html(429, { 'retry-after': 'Wed, 31 Dec 2025 00:00:00 GMT' }), 2, 2],
  ['429 with a Retry-After that is none', () => html(429, { 'retry-after': 'soon 5' }), 2, 1],
  ['429 with a Retry-After beyond the limit', () => html(429, { 'retry-after': '31' }), 1, 1],
  ['500', () => html(500), 1, 1],
  ['500 with Retry-After', () => html(500, { 'retry-after': '1' }), 1, 1],
  ['501', () => html(501), 1, 1],
  ['502', () => html(502), 2, 1],
  ['503', () => html(503), 2, 1],
  ['503 with Retry-After', () => html(503, { 'retry-after': '1' }), 2, 1],
  ['503 with a Retry-After beyond the limit', () => html(503, { 'retry-after': '3600' }), 1, 1],
  ['504', () => html(504), 2, 1],
  ['400', () => html(400), 1, 1],
  ['declared 401', () => json({}, 401), 1, 1],
  ['undeclared 403', () => html(403), 1, 1],
  ['declared 404', () => json({}, 404), 1, 1],
  ['redirect', () => html(302), 1, 1],
  ['HTML with status 200', () => html(200), 1, 1],
  ['empty body', () => new Response(''), 1, 1],
];

describe.each(table)('%s', (_what, reaction, safe, unsent) => {
  test.each([
    ['safe', safe],
    ['unsent', unsent],
  ] as const)('a %s operation is sent %i times', async (retry, times) => {
    const clock = handClock();
    const { fetch, requests } = server(() => reaction(), json({}, 200));
    const { call } = createTransport({ baseUrl, fetch, clock });
    const operation = { ...getCamera, retry };
    const coming = call(operation, { path: { serial: 'FAKE0' } });
    await clock.advance(119_000);
    expect(await coming).toMatchObject({ attempts: times });
    expect(requests).toHaveLength(times);
    expect(clock.waiting).toEqual([]);
  });
});

test('what has used up its time, or never was a matter of chance, is not worth another attempt', () => {
  const circumstances = { safe: true, done: 0, now: 0 };
  const never: readonly Bare<Outcome>[] = [
    { kind: 'timeout', scope: 'total', limit: 1 },
    { kind: 'aborted', reason: undefined },
    { kind: 'request', cause: undefined },
  ];
  for (const outcome of never) expect(retryDelay(outcome, circumstances)).toBeUndefined();
  expect(retryDelay({ kind: 'timeout', scope: 'attempt', limit: 1 }, circumstances)).toBeGreaterThan(0);
});

test('jitter is the platform’s dice, if nobody brings others', async () => {
  const delays: number[] = [];
  const clock = handClock();
  const { call } = createTransport({
    baseUrl,
    clock,
    fetch: server(failed('ECONNREFUSED')).fetch,
    retry: { limit: 1 },
    hooks: { retry: ({ delay }) => delays.push(delay) },
  });
  const coming = call(startRecording);
  await clock.advance(1000);
  await coming;
  expect(delays).toHaveLength(1);
  expect(delays[0]).toBeGreaterThanOrEqual(250);
  expect(delays[0]).toBeLessThan(500);
});

test('a Retry-After may be a date, and is counted from now', async () => {
  const delays: number[] = [];
  const clock = handClock();
  const { call } = createTransport({
    baseUrl,
    clock,
    fetch: server(html(429, { 'retry-after': 'Thu, 01 Jan 2026 00:00:05 GMT' })).fetch,
    hooks: { retry: ({ delay }) => delays.push(delay) },
  });
  const coming = call(startRecording);
  await clock.advance(10_000);
  await coming;
  expect(delays).toEqual([5000, 0]);
});
