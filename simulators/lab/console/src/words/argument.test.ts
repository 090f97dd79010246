import { expect, test } from 'vitest';
import { argumentOf } from './argument.ts';

test.each([
  ['12', 12],
  [' -0.5 ', -0.5],
  ['true', true],
  ['"12"', '12'],
  ['[1, "a"]', [1, 'a']],
  ['{"a": 1}', { a: 1 }],
  ['FAKE0', 'FAKE0'],
  ['18443010E1', '18443010E1'],
  ['184430104185130012', '184430104185130012'],
  ['007', '007'],
  ['{half', '{half'],
  ['{half}', '{half}'],
  ['', ''],
])('%j is sent as %j', (written, sent) => {
  expect(argumentOf(written)).toEqual(sent);
});
