import { expect, test } from 'vitest';
import { createBoundedCache } from './bounded.ts';

test('a cache keeps what fits, and for a smaller value there may still be room', () => {
  const cache = createBoundedCache<string>(10);
  cache.offer(1, 'one', 6);
  cache.offer(2, 'two', 5);
  cache.offer(3, 'three', 4);
  cache.offer(4, 'four', 1);
  expect([1, 2, 3, 4].map((key) => cache.get(key))).toStrictEqual(['one', undefined, 'three', undefined]);
});

test('a value that is offered again is not counted again', () => {
  const cache = createBoundedCache<string>(10);
  cache.offer(1, 'one', 6);
  cache.offer(1, 'again', 4);
  cache.offer(2, 'two', 4);
  expect([cache.get(1), cache.get(2)]).toStrictEqual(['one', 'two']);
});
