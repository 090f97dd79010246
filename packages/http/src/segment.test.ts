import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { segment } from './segment.ts';

test.each([
  ['FAKE0', 'FAKE0'],
  ['a b/c?d#e', 'a%20b%2Fc%3Fd%23e'],
  ['ü', '%C3%BC'],
  ['...', '...'],
  ['.a', '.a'],
  ['%2e%2e', '%252e%252e'],
  ['..%2f', '..%252f'],
  ['..\\', '..%5C'],
  [0, '0'],
  [-1.5, '-1.5'],
])('%j becomes %s', (value, encoded) => {
  expect(segment(value)).toBe(encoded);
});

test.each([[''], ['.'], ['..'], [undefined], [null], [{}], [['a']], [true], [NaN], [Infinity]])(
  '%j is refused',
  (value) => {
    expect(() => segment(value as string)).toThrow(TypeError);
  },
);

test('no text climbs, vanishes, or spills into query and fragment', () => {
  const dotty = fc.stringMatching(/^[.%2eE/\\?#\t\n a]{0,6}$/);
  fc.assert(
    fc.property(fc.oneof(dotty, fc.string({ unit: 'grapheme' })), (value) => {
      fc.pre(!['', '.', '..'].includes(value));
      const { pathname, search, hash } = new URL(`http://h/a/${segment(value)}/b`);
      const parts = pathname.split('/').map(decodeURIComponent);
      expect([parts, search, hash]).toEqual([['', 'a', value, 'b'], '', '']);
    }),
    { seed: 20_260_103, numRuns: 2000 },
  );
});
