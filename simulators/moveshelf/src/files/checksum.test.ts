import { expect, test } from 'vitest';
import { checksum } from './checksum.ts';

test.each([
  ['', 'AAAAAA=='],
  // The check value that catalogs of such sums name: E3069283.
  ['123456789', '4waSgw=='],
])('the CRC-32C of %j, most significant byte first', async (text, expected) => {
  const sum = await checksum();
  const bytes = new TextEncoder().encode(text);
  for (const byte of bytes) sum.add(Uint8Array.of(byte));
  expect(sum.text()).toBe(expected);
  const whole = await checksum();
  whole.add(bytes);
  expect(whole.text()).toBe(expected);
});
