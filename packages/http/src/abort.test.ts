import { handClock, settle } from '@labrig/fixtures/hand-clock';
import { describe, expect, test } from 'vitest';
import { getCamera, getClip } from './fixtures/operations.ts';
import { failed, json, server } from './fixtures/server.ts';
import { renewing } from './renewing.ts';
import { inHeader } from './token-placement.ts';
import { createTransport } from './transport.ts';
import type { TransportOptions } from './transport-options.ts';

const baseUrl = 'http://lab.example';
const camera = { path: { serial: 'FAKE0' } };
const reason = new Error('changed my mind');

/** A body whose end never comes. */
const stuck = (): Response =>
  new Response(new ReadableStream({ start: (body) => body.enqueue(new TextEncoder().encode('{')) }));

const token = renewing({
  acquire: () => new Promise(() => {}),
  place: inHeader(),
  rejected: ({ kind }) => kind === 'http',
});

const moments: readonly [string, Partial<TransportOptions>, attempts: number][] = [
  ['while waiting for headers', { fetch: server('silence').fetch }, 1],
  ['while waiting for headers that ignore it', { fetch: () => new Promise(() => {}) }, 1],
  ['in the body', { fetch: async () => stuck() }, 1],
  ['in the wait before a retry', { fetch: server(failed('ECONNREFUSED')).fetch }, 1],
  ['while waiting as Retry-After says', { fetch: server(json({}, 503, { 'retry-after': '20' })).fetch }, 1],
  ['while waiting for a token', { fetch: server(json({})).fetch, token }, 0],
];

describe.each(['of the call', 'of the transport', 'of the call, where the transport has one too'])(
  'a signal %s',
  (whose) => {
    const setUp = (options: Partial<TransportOptions>) => {
      const controller = new AbortController();
      const clock = handClock();
      const own = whose === 'of the transport' ? {} : { signal: controller.signal };
      const shared =
        whose === 'of the transport'
          ? { signal: controller.signal }
          : whose === 'of the call'
            ? {}
            : { signal: new AbortController().signal };
      const { call } = createTransport({ baseUrl, clock, ...shared, ...options });
      return { clock, controller, start: () => call(getCamera, camera, own) };
    };

    test.each(moments)('wakes the call %s', async (_when, options, attempts) => {
      const { clock, controller, start } = setUp(options);
      const coming = start();
      await settle();
      controller.abort(reason);
      expect(await coming).toMatchObject({ kind: 'aborted', reason, attempts });
      expect(clock.waiting).toEqual([]);
    });

    test('that is aborted before lets nothing be sent, and no token be asked for', async () => {
      let asked = 0;
      const { fetch, requests } = server(json({}));
      const counting = renewing({ acquire: async () => `${(asked += 1)}`, place: inHeader(), rejected: () => false });
      const { controller, start } = setUp({ fetch, token: counting });
      controller.abort(reason);
      expect(await start()).toMatchObject({ kind: 'aborted', reason, attempts: 0 });
      expect([requests, asked]).toEqual([[], 0]);
    });

    test('reaches the request on its way', async () => {
      const { fetch, requests } = server('silence');
      const { controller, start } = setUp({ fetch });
      const coming = start();
      await settle();
      controller.abort(reason);
      await coming;
      expect(requests[0]?.signal.reason).toBe(reason);
    });

    test('that is aborted later changes nothing', async () => {
      const { controller, start } = setUp({ fetch: server(json({ serial: 'FAKE0' })).fetch });
      const outcome = await start();
      controller.abort(reason);
      expect(outcome).toMatchObject({ kind: 'http', status: 200 });
    });
  },
);

test('a stream stays abortable while it is read', async () => {
  const controller = new AbortController();
  const { fetch, requests } = server(new Response('frames'));
  await createTransport({ baseUrl, fetch }).call(getClip, {}, { signal: controller.signal });
  expect(requests[0]?.signal.aborted).toBe(false);
  controller.abort(reason);
  expect(requests[0]?.signal.reason).toBe(reason);
});

test.each([
  ['an observer', (abort: () => void) => ({ fetch: () => new Promise<never>(() => {}), hooks: { request: abort } })],
  [
    'a fetch that ignores signals',
    (abort: () => void) => ({
      fetch: () => {
        abort();
        return new Promise<never>(() => {});
      },
    }),
  ],
])('%s may abort in the midst of sending', async (_who, options) => {
  const controller = new AbortController();
  const transport = createTransport({ baseUrl, clock: handClock(), ...options(() => controller.abort(reason)) });
  expect(await transport.call(getCamera, camera, { signal: controller.signal })).toMatchObject({
    kind: 'aborted',
    reason,
  });
});

test('no listener stays behind on a signal that lives long', async () => {
  const { signal } = new AbortController();
  let listeners = 0;
  const { addEventListener, removeEventListener } = signal;
  signal.addEventListener = (...parameters: unknown[]) => {
    listeners += 1;
    Reflect.apply(addEventListener, signal, parameters);
  };
  signal.removeEventListener = (...parameters: unknown[]) => {
    listeners -= 1;
    Reflect.apply(removeEventListener, signal, parameters);
  };
  const { call } = createTransport({ baseUrl, fetch: server(json({}, 503, { 'retry-after': '0' }), json({})).fetch });
  expect(await call(getCamera, camera, { signal })).toMatchObject({ status: 200, attempts: 2 });
  expect(listeners).toBe(0);
});
