import { expect, test } from 'vitest';
import { milliseconds } from './duration.ts';

test.each([
  [1500, 1500],
  [{ minutes: 1, seconds: 30 }, 90_000],
  [{ days: 1, hours: 1, minutes: 1, seconds: 1, milliseconds: 1 }, 90_061_001],
  [{}, 0],
])('the parts of a span add up: %j is %i ms', (duration, span) => {
  expect(milliseconds(duration)).toBe(span);
});

test.each([-1, Number.NaN, Infinity, { hours: -1 }, { days: Infinity }])('%j is no span of time', (duration) => {
  expect(() => milliseconds(duration)).toThrow(RangeError);
});

test('a part that is none is refused, not ignored', () => {
  expect(() => milliseconds({ hour: 1 } as never)).toThrow('a duration has no hour; it has days, hours');
});
