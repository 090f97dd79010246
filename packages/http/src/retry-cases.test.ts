import { handClock } from '@labrig/fixtures/hand-clock';
import { expect, test } from 'vitest';
import { getCamera } from './fixtures/operations.ts';
import { retryCases } from './fixtures/retry-cases.ts';
import { failed, json, server } from './fixtures/server.ts';
import { createTransport } from './transport.ts';
import type { Deed, RetryCase } from './fixtures/retry-case.ts';
import type { Reaction } from './fixtures/server.ts';

function reactionTo(deed: Deed): Reaction | (() => Reaction) {
  switch (deed) {
    case 'refused':
      return failed('ECONNREFUSED');
    case 'reset':
      return failed('ECONNRESET');
    case 'silence':
      return deed;
    case 'html':
      return new Response('<html>');
    case 'torn':
      return () =>
        new Response(
          new ReadableStream({ pull: (body) => body.error(new TypeError('terminated')) }, { highWaterMark: 0 }),
        );
    default: {
      const [status, after] = deed.split(' +');
      return json(
        status === '200' ? { serial: 'FAKE0' } : {},
        Number(status),
        after === undefined ? {} : { 'retry-after': after },
      );
    }
  }
}

test.each(retryCases)('$what', async (given: RetryCase) => {
  const { method = 'GET', retry = 'safe', deeds, options = {}, timeout, abortAt } = given;
  const clock = handClock();
  const began = clock.now();
  const { fetch, requests } = server(...deeds.map(reactionTo));
  const waits: number[] = [];
  const { call } = createTransport({
    baseUrl: 'http://lab.example',
    fetch,
    clock,
    retry: options && { jitter: () => 1, ...options },
    ...(timeout !== undefined && { timeout }),
    hooks: { retry: ({ delay }) => waits.push(delay) },
  });
  const caller = new AbortController();
  if (abortAt === 0) caller.abort('enough');
  else if (abortAt !== undefined) clock.timer(abortAt, () => caller.abort('enough'), 'the caller');
  let at = NaN;
  const coming = call({ ...getCamera, method, retry }, { path: { serial: 'FAKE0' } }, { signal: caller.signal });
  const told = coming.then((outcome) => {
    at = clock.now() - began;
    return outcome;
  });
  await clock.advance(1_000_000);

  expect(await told).toMatchObject({ ...given.outcome, attempts: given.attempts });
  expect({ sent: requests.length, waits, at }).toEqual({ sent: given.attempts, waits: given.waits, at: given.at });
  // Nothing goes on behind the caller's back.
  expect(clock.waiting).toEqual([]);
});
