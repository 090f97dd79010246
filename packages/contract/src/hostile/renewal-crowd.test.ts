import { createCam2 } from '@labrig/cam2';
import { simulateCam2 } from '@labrig/cam2-simulator';
import { createLab } from '@labrig/simulator';
import { createValt } from '@labrig/valt';
import { simulateValt } from '@labrig/valt-simulator';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fetch } from '@labrig/http';

/** Every request and every answer may be overtaken by every other. */
function overtaken(fetch: typeof globalThis.fetch, scheduler: fc.Scheduler): Fetch {
  return async (url, init) => {
    await scheduler.schedule(Promise.resolve(), 'request');
    const answer = await fetch(url, init as RequestInit);
    await scheduler.schedule(Promise.resolve(), 'answer');
    return answer;
  };
}

// Limits would need a clock that moves while the scheduler holds everything.
const still = { timeout: 0, retry: false } as const;

describe('100 calls on an expired token cause exactly one renewal, whatever the interleaving', () => {
  test('of VALT, where the server takes tokens for a minute', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        using lab = createLab({ valt: simulateValt({ tokenLife: 60 }) }, { clock: 'paused' });
        const { fetch, ...connection } = lab.valt.connection();
        const valt = createValt({
          ...connection,
          ...still,
          fetch: overtaken(fetch, scheduler),
          renewal: { lifetime: Infinity },
        });
        const logins = (): number => lab.requests.entries({ operation: 'login' }).length;
        await scheduler.waitFor(valt.rooms());
        await lab.clock.advance({ minutes: 2 });
        const all = await scheduler.waitFor(Promise.all(Array.from({ length: 100 }, () => valt.rooms())));
        expect([all.every((rooms) => rooms.length === 3), logins()]).toEqual([true, 2]);
      }),
      { seed: 20_260_303, numRuns: 12 },
    );
  });

  test('of CAM2, where tokens live for five minutes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        using lab = createLab({ cam2: simulateCam2({ cameras: 3 }) }, { clock: 'paused' });
        const { fetch, ...connection } = lab.cam2.connection();
        const cam2 = createCam2({ ...connection, ...still, fetch: overtaken(fetch, scheduler) });
        const logins = (): number => lab.requests.entries({ operation: 'auth' }).length;
        await scheduler.waitFor(Promise.resolve(cam2.cameras.search()));
        await lab.clock.advance({ minutes: 6 });
        const calls = Array.from({ length: 100 }, () => Promise.resolve(cam2.cameras.search()));
        const all = await scheduler.waitFor(Promise.all(calls));
        expect([all.every((cameras) => cameras.length === 3), logins()]).toEqual([true, 2]);
      }),
      { seed: 20_260_304, numRuns: 12 },
    );
  });
});
