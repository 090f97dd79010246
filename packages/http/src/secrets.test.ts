import { inspect } from 'node:util';
import { handClock } from '@labrig/fixtures/hand-clock';
import { describe, expect, test } from 'vitest';
import { errorOf } from './errors/error-of.ts';
import { getCamera, login } from './fixtures/operations.ts';
import { failed, json, server } from './fixtures/server.ts';
import type { Reaction } from './fixtures/server.ts';
import { redactor } from './redact.ts';
import { renewing } from './renewing.ts';
import { inHeader, inQuery } from './token-placement.ts';
import type { OutgoingRequest } from './middleware.ts';
import type { Outcome } from './result.ts';
import { createTransport } from './transport.ts';

const secrets = ['Hunter2Password', 'S3cretHeader', 'T0kenOfLogin', 'QueryT0ken', 'P4ssOfLogin'];
const everythingInSight = (value: unknown): string =>
  [JSON.stringify(value), inspect(value, { depth: 20, showHidden: true, getters: true }), String(value)].join('\n');

/** An answer that repeats all that it was told, as a debugging page does. */
const echo =
  (status: number, begin = '') =>
  ({ url, headers, body }: OutgoingRequest): Response =>
    new Response(`${begin}${url}\n${JSON.stringify(headers)}\n${body}`, { status });

const reactions: readonly [string, Reaction | ((request: OutgoingRequest) => Reaction)][] = [
  ['an answer', json({ serial: 'FAKE0' })],
  ['a refusal', json({ error: 'no' }, 404)],
  ['a page that repeats the request', echo(200, '<html>')],
  ['an undeclared status that repeats the request', echo(500)],
  ['a page with the request behind 2,000 other characters', echo(500, 'x'.repeat(1980))],
  ['a failure on the network', failed('ECONNRESET')],
  ['silence', 'silence'],
];

describe.each([
  ['header', inHeader()],
  ['query', inQuery('access_token')],
])('with the token in the %s', (_where, place) => {
  test.each(reactions)('no outcome, error or hook shows a secret: %s', async (_what, reaction) => {
    const clock = handClock();
    const seen: unknown[] = [];
    const { call } = createTransport({
      baseUrl: 'http://ann:Hunter2Password@lab.example',
      headers: { 'x-api-key': 'S3cretHeader' },
      fetch: server(reaction).fetch,
      clock,
      token: renewing({ acquire: async () => 'T0kenOfLogin', place, rejected: ({ kind }) => kind === 'decode' }),
      hooks: {
        request: (event) => seen.push(event),
        answer: (event) => seen.push(event),
        retry: (event) => seen.push(event),
        renewal: (event) => seen.push(event),
      },
    });
    const coming = call(getCamera, { path: { serial: 'FAKE0' }, query: { token: 'QueryT0ken', limit: 5 } });
    await clock.advance(120_000);
    const outcome: Outcome = await coming;
    expect(seen.length).toBeGreaterThan(2);
    const error = errorOf(outcome);
    const sight = [outcome, error, error.cause, ...seen].map(everythingInSight).join('\n');
    for (const secret of secrets) expect(sight).not.toContain(secret);
    expect(outcome.request.url).toBe('http://lab.example/cameras/FAKE0?limit=5&token=[redacted]');
  });
});

test('a login that fails shows neither password nor half a token', async () => {
  const { call } = createTransport({
    baseUrl: 'http://lab.example',
    fetch: server(new Response('{"access_token":"T0kenOfLogin","password":"P4ssOfLo')).fetch,
    token: renewing({
      acquire: async ({ call: bare }) => {
        const answer = await bare(login, { body: { username: 'ann', password: 'P4ssOfLogin' } });
        return answer.kind === 'http' && answer.status === 200 ? answer.body.access_token : answer;
      },
      place: inHeader(),
      rejected: () => false,
    }),
  });
  const outcome = await call(getCamera, { path: { serial: 'FAKE0' } });
  expect(outcome).toMatchObject({ kind: 'auth', cause: { kind: 'decode', reason: 'syntax' } });
  const sight = everythingInSight(outcome) + everythingInSight(errorOf(outcome));
  for (const secret of [...secrets, 'P4ssOf']) expect(sight).not.toContain(secret);
});

test('no secret is cut in half where a text is cut', async () => {
  for (let before = 1985; before < 2000; before += 1) {
    const { call } = createTransport({
      baseUrl: 'http://lab.example',
      headers: { 'x-api-key': 'S3cretHeader' },
      fetch: server(new Response(`${'x'.repeat(before)} S3cretHeader`)).fetch,
    });
    expect(JSON.stringify(await call(getCamera, { path: { serial: 'FAKE0' } }))).not.toContain('S3c');
  }
});

test('the request hook names headers and shows none', async () => {
  const names: (readonly string[])[] = [];
  const { call } = createTransport({
    baseUrl: 'http://lab.example',
    headers: { 'X-Api-Key': 'S3cretHeader' },
    fetch: server(json({})).fetch,
    hooks: { request: ({ headers }) => names.push(headers) },
  });
  await call(getCamera, { path: { serial: 'FAKE0' } });
  expect(names).toEqual([['x-api-key']]);
});

test.each([
  ['?access_token=abc&limit=5', '?access_token=[redacted]&limit=5'],
  ['?limit=5&token=abc', '?limit=5&token=[redacted]'],
  ['?api_key=abc', '?api_key=[redacted]'],
  ['?apiKey=abc', '?apiKey=[redacted]'],
  ['?key=a%26b', '?key=[redacted]'],
  ['?clientSecret=abc', '?clientSecret=[redacted]'],
  ['?PASSWORD=abc', '?PASSWORD=[redacted]'],
  ['?secret=abc', '?secret=[redacted]'],
  ['?pin=1234', '?pin=[redacted]'],
  ['{"access_token": "abc", "a": 1}', '{"access_token": "[redacted]", "a": 1}'],
  ['{"password":"abc def"}', '{"password":"[redacted] def"}'],
  ['?keyword=abc', '?keyword=abc'],
  ['?tokens=5', '?tokens=5'],
])('%s is shown as %s', (text, shown) => {
  expect(redactor(['pin'])(text)).toBe(shown);
});
