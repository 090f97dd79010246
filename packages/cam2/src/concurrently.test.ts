import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concurrently } from './concurrently.ts';

describe('concurrently', () => {
  test('does each once, so many at a time, and keeps their order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 1, max: 25 }),
        async (scheduler, count, limit) => {
          const items = Array.from({ length: count }, (_, index) => index);
          const done: number[] = [];
          let running = 0;
          let most = 0;
          const all = concurrently(items, limit, async (item) => {
            running += 1;
            most = Math.max(most, running);
            await scheduler.schedule(Promise.resolve());
            running -= 1;
            done.push(item);
            return item * 2;
          });
          expect(await scheduler.waitFor(all)).toEqual(items.map((item) => item * 2));
          expect(done.toSorted((a, b) => a - b)).toEqual(items);
          expect(most).toBe(Math.min(limit, count));
        },
      ),
      { seed: 1, numRuns: 100 },
    );
  });

  test('the first failure ends it: those under way are called off, the rest is never begun', async () => {
    const begun: number[] = [];
    const calledOff: number[] = [];
    const work = concurrently([0, 1, 2, 3, 4], 3, async (item, signal) => {
      begun.push(item);
      if (item === 1) throw new Error('one');
      await new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          calledOff.push(item);
          reject(new Error('called off'));
        });
      });
    });
    await expect(work).rejects.toThrow('one');
    expect([begun, calledOff]).toEqual([
      [0, 1, 2],
      [0, 2],
    ]);
  });

  test.each([0, -1, Number.NaN])('%d at a time would never be done', async (limit) => {
    await expect(concurrently([1], limit, async (item) => item)).rejects.toThrow(RangeError);
  });
});
