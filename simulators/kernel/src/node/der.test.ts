import { expect, test } from 'vitest';
import { bits, der, objectId, sequence } from './der.ts';

test.each([
  ['a short value', der(0x02, [3]), '020103'],
  ['parts in a row', sequence(der(0x02, [1]), der(0x05)), '30050201010500'],
  ['bits, none of them unused', bits(Buffer.from([0xff])), '030200ff'],
  ['a number with parts above 127', objectId('1.2.840.10045.4.3.2'), '06082a8648ce3d040302'],
  ['a length above 127', der(0x04, new Uint8Array(128)).subarray(0, 4), '04818000'],
  ['a length above 255', der(0x04, new Uint8Array(300)).subarray(0, 5), '0482012c00'],
])('%s', (_what, bytes, expected) => {
  expect(bytes.toString('hex')).toBe(expected);
});
