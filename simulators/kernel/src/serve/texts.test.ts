import { expect, test } from 'vitest';
import { valueOf } from './texts.ts';

test.each([
  ['12', 12],
  ['-1.5e3', -1500],
  ['1e308', 1e308],
  ['1e309', '1e309'],
  ['-1e999', '-1e999'],
  ['Infinity', 'Infinity'],
  ['0x10', '0x10'],
  [' 1', ' 1'],
  ['', ''],
])('where a number belongs, %j stands for %j', (text, value) => {
  expect(valueOf('weight', text, { numbers: ['weight'] })).toBe(value);
});
