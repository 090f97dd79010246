import { describe, expect, test } from 'vitest';
import { Refusal } from '../refusal.ts';
import { afterLast, atEndOf, before, depending, instead } from './places.ts';

const text = 'one\ntwo\ntwo\nthree {\n  four,\n}\n';

describe('something is added', () => {
  test('after the last place that fits, or before the first', () => {
    expect(afterLast(text, /^two$/gm, '2½')).toBe('one\ntwo\ntwo\n2½\nthree {\n  four,\n}\n');
    expect(before(text, /^two$/m, '1½')).toBe('one\n1½\ntwo\ntwo\nthree {\n  four,\n}\n');
  });

  test('at the end of a part, or instead of something', () => {
    expect(atEndOf(text, /^three/m, '\n}', '\n  five,')).toBe('one\ntwo\ntwo\nthree {\n  four,\n  five,\n}\n');
    expect(instead(text, /one/, 'zero')).toBe('zero\ntwo\ntwo\nthree {\n  four,\n}\n');
  });

  test('to what a package depends on, in its order', () => {
    const manifest = { name: 'a', dependencies: { a: '1', c: '3' }, scripts: {} };
    expect(JSON.parse(depending(JSON.stringify(manifest), 'dependencies', ['b']))).toEqual({
      name: 'a',
      dependencies: { a: '1', b: 'workspace:^', c: '3' },
      scripts: {},
    });
  });
});

test.each([
  () => afterLast(text, /^five$/gm, 'x'),
  () => before(text, /^five$/m, 'x'),
  () => atEndOf(text, /^five$/m, '\n}', 'x'),
  () => atEndOf(text, /^three/m, ']', 'x'),
  () => instead(text, /five/, 'x'),
])('where the place is gone, it is said which: %#', (change) => {
  expect(change).toThrow(Refusal);
  expect(change).toThrow(/^there is no place .*(?:five|three).* any more$/);
});
