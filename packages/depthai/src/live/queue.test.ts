import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createQueue } from './queue.ts';

describe('a queue', () => {
  test('hands out what comes in its order, waits for the next, and ends', async () => {
    const queue = createQueue<string>({ messages: 9, bytes: 99, drops: false });
    const first = queue.take();
    queue.push({ item: 'a', size: 1 });
    queue.push({ item: 'b', size: 1 });
    expect([(await first)?.item, (await queue.take())?.item]).toEqual(['a', 'b']);
    const last = queue.take();
    queue.end();
    expect(await last).toBeUndefined();
    expect(queue.push({ item: 'c', size: 1 })).toBe(0);
    expect(await queue.take()).toBeUndefined();
  });

  test('keeps what is there when it ends, and nothing when it is cleared', async () => {
    for (const clears of [false, true]) {
      const queue = createQueue<string>({ messages: 9, bytes: 99, drops: false });
      queue.push({ item: 'a', size: 1 });
      if (clears) queue.clear();
      else queue.end();
      expect((await queue.take())?.item).toBe(clears ? undefined : 'a');
      expect(await queue.take()).toBeUndefined();
    }
  });

  test('has no place for more than it may hold, in number and in bytes', () => {
    const queue = createQueue<number>({ messages: 2, bytes: 10, drops: false });
    expect([
      queue.push({ item: 1, size: 4 }),
      queue.push({ item: 2, size: 7 }),
      queue.push({ item: 3, size: 6 }),
    ]).toEqual([0, undefined, 0]);
    expect(queue.push({ item: 4, size: 0 })).toBeUndefined();
  });

  test('drops the oldest for the newest, but never what is kept', async () => {
    const queue = createQueue<string>({ messages: 3, bytes: 99, drops: true });
    queue.push({ item: 'init', size: 1, isKept: true });
    for (const item of ['a', 'b', 'c', 'd']) queue.push({ item, size: 1 });
    queue.end();
    const left = [await queue.take(), await queue.take(), await queue.take(), await queue.take()];
    expect(left.map((entry) => entry?.item)).toEqual(['init', 'c', 'd', undefined]);
  });

  test('loses count of nothing: taken, dropped and refused are all that came', async () => {
    const sizes = fc.array(fc.record({ size: fc.integer({ min: 0, max: 6 }), isKept: fc.boolean() }), {
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(sizes, fc.boolean(), async (entries, drops) => {
        const queue = createQueue<number>({ messages: 4, bytes: 12, drops });
        let dropped = 0;
        let refused = 0;
        for (const [item, entry] of entries.entries()) {
          const gone = queue.push({ item, ...entry });
          if (gone === undefined) refused += 1;
          else dropped += gone;
        }
        queue.end();
        let taken = 0;
        let bytes = 0;
        for (let entry = await queue.take(); entry; entry = await queue.take()) {
          taken += 1;
          bytes += entry.size;
        }
        expect(taken + dropped + refused).toBe(entries.length);
        expect(taken <= 4 && bytes <= 12).toBe(true);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
