import { expect, test } from 'vitest';
import { lastOf } from './last-of.ts';

test('the same arguments as the last time give the very same value, others another', () => {
  const world = lastOf((now: number, size: number) => ({ now, size }));
  const first = world(1, 2);
  expect(world(1, 2)).toBe(first);
  expect(world(1, 3)).toEqual({ now: 1, size: 3 });
  expect(world(1, 2)).not.toBe(first);
  expect(world(1, 2)).toEqual(first);
});
