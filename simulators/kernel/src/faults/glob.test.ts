import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesGlob } from './glob.ts';

test.each([
  ['/kettle', '/kettle', true],
  ['/kettle', '/kettle/boil', false],
  ['/kettle*', '/kettle/boil', true],
  ['*/boil', '/kettle/boil', true],
  ['/cups/*/level', '/cups/1/level', true],
  ['/cups/*/level', '/cups/level', false],
  ['/a*a', '/a', false],
  ['*ab*ab', 'ab', false],
  ['*', '', true],
  ['', '', true],
  ['', '/', false],
  ['/c.ps', '/cups', false],
])('%s on %s: %s', (pattern, path, expected) => {
  expect(matchesGlob(pattern, path)).toBe(expected);
});

test('a star is any run of characters, everything else is itself', () => {
  const letters = (alphabet: string, maxLength: number) => fc.string({ unit: fc.constantFrom(...alphabet), maxLength });
  const claim = fc.property(letters('ab.*', 6), letters('ab./', 10), (pattern, text) => {
    const equivalent = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
    expect(matchesGlob(pattern, text)).toBe(equivalent.test(text));
  });
  fc.assert(claim, { seed: 41, numRuns: 2000 });
});

test('the worst pattern that fits into a request is matched in a moment', () => {
  // As a regular expression this one would not come back.
  expect(matchesGlob('*a'.repeat(100), `${'a'.repeat(16_000)}b`)).toBe(false);
});
