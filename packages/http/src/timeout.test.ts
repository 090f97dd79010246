import { handClock } from '@labrig/fixtures/hand-clock';
import { expect, test } from 'vitest';
import { getCamera, getClip, startRecording } from './fixtures/operations.ts';
import { failed, json, server } from './fixtures/server.ts';
import { createTransport } from './transport.ts';
import { watch } from './watch.ts';

const baseUrl = 'http://lab.example';
const camera = { path: { serial: 'FAKE0' } };

test('an attempt without answer ends at its limit, and its request is called off', async () => {
  const clock = handClock();
  const { fetch, requests } = server('silence');
  const coming = createTransport({ baseUrl, fetch, clock, retry: false }).call(getCamera, camera);
  await clock.advance(29_999);
  expect(requests[0]?.signal.aborted).toBe(false);
  await clock.advance(1);
  expect(await coming).toMatchObject({ kind: 'timeout', scope: 'attempt', limit: 30_000, attempts: 1 });
  expect(requests[0]?.signal.aborted).toBe(true);
});

test('the limit of an attempt covers the body', async () => {
  const clock = handClock();
  const stuck = new Response(new ReadableStream({ start: (body) => body.enqueue(new Uint8Array([123])) }));
  const { call } = createTransport({
    baseUrl,
    fetch: async () => stuck,
    clock,
    timeout: { attempt: 100 },
    retry: false,
  });
  const coming = call(getCamera, camera);
  await clock.advance(100);
  expect(await coming).toMatchObject({ kind: 'timeout', scope: 'attempt', limit: 100 });
});

test('the limit of a stream ends where its body begins', async () => {
  const clock = handClock();
  const endless = new Response(new ReadableStream({ start: (body) => body.enqueue(new Uint8Array([7])) }));
  let signal: AbortSignal | undefined;
  const fetch = async (_url: string, request: { signal: AbortSignal }): Promise<Response> => {
    signal = request.signal;
    return endless;
  };
  const outcome = await createTransport({ baseUrl, fetch, clock, timeout: 100 }).call(getClip);
  await clock.advance(1_000_000);
  expect(outcome).toMatchObject({ kind: 'http', status: 200 });
  expect(signal?.aborted).toBe(false);
});

test('the limit of a call counts attempts and waits together', async () => {
  const clock = handClock();
  const { fetch } = server('silence');
  const timeout = { attempt: 400, total: 1000 };
  const retry = { limit: 9, baseDelay: 50, maxDelay: 50, jitter: () => 1 };
  const coming = createTransport({ baseUrl, fetch, clock, timeout, retry }).call(getCamera, camera);
  await clock.advance(999);
  expect(clock.waiting).toEqual([{ label: 'getCamera', due: 1000 }]);
  await clock.advance(1);
  // 400 + 50 + 400 + 50: the third attempt has only 100 left.
  expect(await coming).toMatchObject({ kind: 'timeout', scope: 'total', limit: 1000, attempts: 3 });
});

test('fetch that ignores its signal holds up nobody', async () => {
  const clock = handClock();
  const { call } = createTransport({ baseUrl, fetch: () => new Promise(() => {}), clock, timeout: 10 });
  const coming = call(startRecording);
  await clock.advance(10);
  expect(await coming).toMatchObject({ kind: 'timeout' });
});

test.each([
  [0, []],
  [Infinity, []],
  [{ attempt: 0, total: 0 }, []],
  [{ attempt: 0 }, [120_000]],
  [{ total: 0 }, [30_000]],
  [5000, [5000]],
  [{ attempt: 5000, total: 3000 }, [3000]],
  [{}, [30_000]],
])('timeout %j arms timers at %j', async (timeout, due) => {
  for (const place of ['transport', 'call']) {
    const clock = handClock();
    const { fetch } = server('silence');
    const controller = new AbortController();
    const { call } = createTransport({ baseUrl, fetch, clock, ...(place === 'transport' && { timeout }) });
    const coming = call(startRecording, {}, { signal: controller.signal, ...(place === 'call' && { timeout }) });
    expect(clock.waiting.map((timer) => timer.due)).toEqual(due);
    controller.abort();
    await coming;
  }
});

test('a call names only the limits that differ from those of the transport', async () => {
  const clock = handClock();
  const { call } = createTransport({
    baseUrl,
    fetch: server('silence').fetch,
    clock,
    timeout: { attempt: 70, total: 90 },
  });
  const coming = call(startRecording, {}, { timeout: { attempt: 80 } });
  await clock.advance(80);
  expect(await coming).toMatchObject({ kind: 'timeout', scope: 'attempt', limit: 80 });
});

test('an attempt arms one timer, and leaves none', async () => {
  const clock = handClock();
  const { fetch } = server(failed('ECONNREFUSED'), json({}));
  const { call } = createTransport({ baseUrl, fetch, clock });
  const coming = call(getCamera, camera);
  await clock.advance(1000);
  expect(await coming).toMatchObject({ status: 200, attempts: 2 });
  // One per attempt, one for the wait between them.
  expect(clock.armed).toBe(3);
  expect(clock.waiting).toEqual([]);
});

test('a clock that wakes at once is no trap', async () => {
  const clock = { now: () => 0, timer: (_delay: number, wake: () => void) => (wake(), () => {}) };
  expect(await watch(undefined, { limit: 1, signal: undefined, clock, label: 'test' })).toBeUndefined();
});
