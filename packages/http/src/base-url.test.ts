import { expect, test } from 'vitest';
import { parseBase } from './base-url.ts';
import { createTransport } from './transport.ts';

test.each([
  ['lab.example'],
  ['10.11.12.23:6083'],
  ['localhost:6083'],
  ['ftp://lab.example'],
  ['file:///etc'],
  ['http://lab.example/?x=1'],
  ['http://lab.example/#x'],
  ['http://lab.example:99999'],
  ['http://ann:Hunter2@:bad'],
  [''],
  [undefined],
])('%j is refused, and not repeated', (baseUrl) => {
  const making = () => createTransport({ baseUrl: baseUrl as string });
  expect(making).toThrow(TypeError);
  expect(making).toThrow(/^baseUrl: not a plain http\(s\) URL$/);
});

test('an address is brought into its normal form', () => {
  expect(parseBase('HTTP://LAB.example:80/a/../b/')).toEqual({ prefix: 'http://lab.example/b', headers: {} });
  expect(parseBase('https://[::1]:6083')).toEqual({ prefix: 'https://[::1]:6083', headers: {} });
});

test('a user without password is a user nevertheless', () => {
  expect(parseBase('http://ann@lab.example').headers).toEqual({ authorization: `Basic ${btoa('ann:')}` });
});
