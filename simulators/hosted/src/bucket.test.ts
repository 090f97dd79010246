import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBucket } from './bucket.ts';

test('in any span no more pass than may come at once and come back with time', () => {
  const waits = fc.array(fc.nat(3000), { minLength: 1, maxLength: 300 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 600 }), waits, (perMinute, gaps) => {
      const { take } = createBucket(perMinute);
      let now = 0;
      const passed = gaps.flatMap((gap) => {
        now += gap;
        return take(now) === undefined ? [now] : [];
      });
      passed.forEach((from, index) => {
        const until = passed.at(-1)!;
        const count = passed.length - index;
        expect(count).toBeLessThanOrEqual(perMinute + ((until - from) / 60_000) * perMinute + 1e-6);
      });
    }),
  );
});

test('whoever waits as long as they are told to gets in', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), (perMinute) => {
      const { take } = createBucket(perMinute);
      for (let call = 0; call < perMinute; call += 1) expect(take(5)).toBeUndefined();
      const seconds = take(5)!;
      expect(seconds).toBeGreaterThanOrEqual(1);
      expect(take(5 + seconds * 1000)).toBeUndefined();
    }),
    { numRuns: 30 },
  );
});

test('a clock that goes back gives nothing', () => {
  const { take } = createBucket(1);
  expect(take(100_000)).toBeUndefined();
  expect(take(0)).toBe(60);
});
