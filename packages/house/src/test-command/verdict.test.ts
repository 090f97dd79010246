import { expect, test } from 'vitest';
import { verdict } from './verdict.ts';

test.each([
  [
    { passed: 12, failed: 0 },
    { line: '12 passed, 0 failed', code: 0 },
  ],
  [
    { passed: 12, failed: 1 },
    { line: '12 passed, 1 failed', code: 1 },
  ],
  [
    { passed: 0, failed: 0 },
    { line: '0 passed, 0 failed', code: 1 },
  ],
])('%j is said as it is', (total, expected) => {
  expect(verdict(total)).toEqual(expected);
});
