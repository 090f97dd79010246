import { expect, test } from 'vitest';
import { bumpBetween, further, leastBump } from './bump.ts';

test.each([
  ['none', '0.3.1', 'none'],
  ['added', '0.3.1', 'minor'],
  ['changed', '0.3.1', 'minor'],
  ['none', '1.0.0', 'none'],
  ['added', '1.0.0', 'minor'],
  ['changed', '1.0.0', 'major'],
] as const)('%s after %s is %s', (change, released, bump) => {
  expect(leastBump(change, released)).toBe(bump);
});

test.each([
  ['1.2.3', '1.2.3', 'none'],
  ['1.2.3', '1.2.4', 'patch'],
  ['1.2.3', '1.3.0', 'minor'],
  ['1.2.3', '2.0.0', 'major'],
] as const)('from %s to %s is %s', (released, version, bump) => {
  expect(bumpBetween(released, version)).toBe(bump);
});

test('of two bumps the further one counts', () => {
  expect([further('patch', 'minor'), further('major', 'none')]).toEqual(['minor', 'major']);
});
