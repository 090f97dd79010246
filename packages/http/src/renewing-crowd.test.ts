import { settle } from '@labrig/fixtures/hand-clock';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseUrl, camera, expired, rejected, setUp, tokenOf } from './fixtures/login.ts';
import { getCamera } from './fixtures/operations.ts';
import { json, server } from './fixtures/server.ts';
import type { OutgoingRequest } from './middleware.ts';
import { renewing } from './renewing.ts';
import { inHeader } from './token-placement.ts';
import { createTransport } from './transport.ts';

describe('many calls', () => {
  test('100 on an expired token set off one renewal, whatever the interleaving', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        let logins = 0;
        const acquire = async (): Promise<string> => {
          logins += 1;
          await scheduler.schedule(Promise.resolve(), 'login');
          return `t${logins}`;
        };
        let good = 't1';
        const fetch = async (_url: string, request: OutgoingRequest): Promise<Response> => {
          const token = tokenOf(request);
          await scheduler.schedule(Promise.resolve(), 'request');
          const answer = token === good ? json({}) : expired();
          await scheduler.schedule(Promise.resolve(), 'answer');
          return answer;
        };
        const { call } = createTransport({
          baseUrl,
          fetch,
          timeout: 0,
          token: renewing({ acquire, place: inHeader(), rejected }),
        });
        await scheduler.waitFor(call(getCamera, camera));
        expect(logins).toBe(1);
        good = 't2';
        const calls = Array.from({ length: 100 }, () => call(getCamera, camera));
        const outcomes = await scheduler.waitFor(Promise.all(calls));
        expect(new Set(outcomes.map((outcome) => outcome.kind === 'http' && outcome.status))).toEqual(new Set([200]));
        expect(logins).toBe(2);
      }),
      { seed: 20_260_101, numRuns: 20 },
    );
  });

  test('never renew more often than tokens were rejected', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(fc.boolean(), { maxLength: 12 }), async (scheduler, expiries) => {
        const rejections = new Set<string>();
        let logins = 0;
        let good = 't1';
        const acquire = async (): Promise<string> => {
          logins += 1;
          good = `t${logins}`;
          await scheduler.schedule(Promise.resolve());
          return good;
        };
        const fetch = async (_url: string, request: OutgoingRequest): Promise<Response> => {
          await scheduler.schedule(Promise.resolve());
          const token = tokenOf(request)!;
          if (token === good) return json({});
          rejections.add(token);
          return expired();
        };
        const { call } = createTransport({
          baseUrl,
          fetch,
          timeout: 0,
          token: renewing({ acquire, place: inHeader(), rejected }),
        });
        const calls = expiries.map(async (expires) => {
          await scheduler.schedule(Promise.resolve());
          if (expires) good = 'none';
          return call(getCamera, camera);
        });
        await scheduler.waitFor(Promise.all(calls));
        expect(logins).toBeLessThanOrEqual(1 + rejections.size);
      }),
      { seed: 20_260_102, numRuns: 200 },
    );
  });

  test('that come back with an older token use the newer one without a renewal', async () => {
    const late = Promise.withResolvers<void>();
    const { fetch } = server(async (request) => {
      if (request.url.endsWith('late') && tokenOf(request) === 't1') await late.promise;
      return tokenOf(request) === 't2' ? json({}) : expired();
    });
    let logins = 0;
    const acquire = async (): Promise<string> => `t${(logins += 1)}`;
    const { call } = createTransport({ baseUrl, fetch, token: renewing({ acquire, place: inHeader(), rejected }) });
    const slow = call(getCamera, { path: { serial: 'late' } });
    await call(getCamera, camera);
    expect(logins).toBe(2);
    late.resolve();
    expect(await slow).toMatchObject({ status: 200, attempts: 2 });
    expect(logins).toBe(2);
  });

  test('go on waiting when the one that set off the renewal is aborted', async () => {
    const granted = Promise.withResolvers<string>();
    const { call } = setUp({ acquire: () => granted.promise });
    const controller = new AbortController();
    const first = call(getCamera, camera, { signal: controller.signal });
    const second = call(getCamera, camera);
    await settle();
    controller.abort();
    expect(await first).toMatchObject({ kind: 'aborted', attempts: 0 });
    granted.resolve('t1');
    expect(await second).toMatchObject({ status: 200 });
  });

  test('wait for a token no longer than their limit', async () => {
    const { clock, call } = setUp({ acquire: () => new Promise(() => {}) });
    const coming = call(getCamera, camera, { timeout: { total: 700 } });
    await clock.advance(700);
    expect(await coming).toMatchObject({ kind: 'timeout', scope: 'total', limit: 700, attempts: 0 });
  });
});
