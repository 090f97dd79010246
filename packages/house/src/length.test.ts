import { expect, test } from 'vitest';
import { handWritten } from './hand-written.ts';
import { tooLong } from './length.ts';
import { root } from './workspace.ts';

const lines = (count: number): string => 'x;\n'.repeat(count);

test('no hand-written file of this house is too long without a reason', () => {
  const files = handWritten(root);
  expect(Object.keys(files)).toContain('packages/house/src/length.test.ts');
  expect(tooLong(files)).toEqual([]);
});

test('a file of 301 lines is too long, one of 300 is not', () => {
  expect(tooLong({ 'a.ts': lines(301), 'b.ts': lines(300) })).toEqual([expect.stringMatching(/^a\.ts: 301 lines/)]);
});

test('a reason on top, also below a hashbang, lets a file be long', () => {
  const reason = '// Long because: one table.\n';
  expect(tooLong({ 'a.ts': reason + lines(400), 'b.ts': `#!/usr/bin/env node\n${reason}${lines(400)}` })).toEqual([]);
});

test.each(['// Long because:\n', '\n// Long because: too late.\n'])('%j is no reason', (top) => {
  expect(tooLong({ 'a.ts': top + lines(400) })).toHaveLength(1);
});
