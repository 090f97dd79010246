import { handClock } from '@labrig/fixtures/hand-clock';
import { expect, test } from 'vitest';
import { getCamera } from './fixtures/operations.ts';
import { failed, json, server } from './fixtures/server.ts';
import type { Hooks } from './hooks.ts';
import { createTransport } from './transport.ts';

const baseUrl = 'http://lab.example';
const camera = { path: { serial: 'FAKE0' } };

test('observers are told what happens, in order', async () => {
  const events: unknown[] = [];
  const clock = handClock();
  const { call } = createTransport({
    baseUrl,
    clock,
    retry: { jitter: () => 1 },
    fetch: server(failed('ECONNREFUSED'), json({})).fetch,
    hooks: {
      request: ({ request, attempt }) => events.push(['request', attempt, request.url]),
      answer: ({ attempt, outcome, duration }) => events.push(['answer', attempt, outcome.kind, duration]),
      retry: ({ attempt, outcome, delay }) => events.push(['retry', attempt, outcome.kind, delay]),
    },
  });
  const coming = call(getCamera, camera);
  await clock.advance(1000);
  await coming;
  expect(events).toEqual([
    ['request', 1, 'http://lab.example/cameras/FAKE0'],
    ['answer', 1, 'network', 0],
    ['retry', 1, 'network', 500],
    ['request', 2, 'http://lab.example/cameras/FAKE0'],
    ['answer', 2, 'http', 0],
  ]);
});

test('the duration of an attempt is measured on the clock', async () => {
  const clock = handClock();
  const durations: number[] = [];
  const hooks: Hooks = { answer: ({ duration }) => durations.push(duration) };
  const { call } = createTransport({
    baseUrl,
    clock,
    hooks,
    fetch: server('silence').fetch,
    retry: false,
    timeout: 250,
  });
  const coming = call(getCamera, camera);
  await clock.advance(250);
  await coming;
  expect(durations).toEqual([250]);
});

test.each([
  [
    'throw',
    () => {
      throw new Error('observer');
    },
  ],
  ['reject', () => Promise.reject(new Error('observer'))],
])('observers that %s change nothing', async (_how, observer) => {
  const hooks: Hooks = { request: observer, answer: observer, retry: observer };
  const { fetch } = server(failed('ECONNREFUSED'), json({}));
  const { call } = createTransport({ baseUrl, hooks, fetch, retry: { baseDelay: 0 } });
  expect(await call(getCamera, camera)).toMatchObject({ status: 200, attempts: 2 });
});
