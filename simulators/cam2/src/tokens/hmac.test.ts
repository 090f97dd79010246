import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hmac } from './hmac.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const text = (value: string): Uint8Array => new TextEncoder().encode(value);

test('the second case of RFC 4231', () => {
  expect(hex(hmac(text('Jefe'), text('what do ya want for nothing?')))).toBe(
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  );
});

test('it signs as the platform does, whatever the length of key and message', () => {
  const bytes = fc.uint8Array({ maxLength: 300, size: 'max' });
  fc.assert(
    fc.property(bytes, bytes, (key, message) => {
      expect(hex(hmac(key, message))).toBe(createHmac('sha256', key).update(message).digest('hex'));
    }),
    { seed: 42, numRuns: 300 },
  );
});
