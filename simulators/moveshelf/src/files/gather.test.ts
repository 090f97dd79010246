import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gather } from './gather.ts';

const bytes = (length: number, byteAt: (index: number) => number) =>
  Uint8Array.from({ length }, (_, index) => byteAt(index));

/** CRC-32C as it is defined: bit by bit. */
function crc32c(data: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0x82f63b78 : sum >>> 1;
  }
  return ~sum >>> 0;
}

describe('the checksum', () => {
  test.each([
    ['no bytes', new Uint8Array(), 'AAAAAA=='],
    ['123456789', new TextEncoder().encode('123456789'), '4waSgw=='],
    ['32 zeros', bytes(32, () => 0), 'ipE2qg=='],
    ['32 times 255', bytes(32, () => 255), 'YqirQw=='],
    ['0 to 31', bytes(32, (index) => index), 'Rt15Tg=='],
    ['31 to 0', bytes(32, (index) => 31 - index), 'ET/bXA=='],
  ])('of %s', async (_, data, expected) => {
    const gathering = await gather(data.byteLength, 100);
    gathering.add(data);
    expect(gathering.content().sum).toBe(expected);
  });
});

test('however a file is cut, and whether its length was known, it is the same file', async () => {
  const pieces = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(pieces, fc.boolean(), fc.integer({ min: 0, max: 300 }), async (parts, isKnown, keepUpTo) => {
      const whole = Uint8Array.from(parts.flatMap((part) => [...part]));
      const gathering = await gather(isKnown ? whole.byteLength : undefined, keepUpTo);
      for (const part of parts) {
        gathering.add(part);
        // Whoever sends may use its memory again.
        part.fill(0);
      }
      const { size, sum, bytes: kept } = gathering.content();
      expect(size).toBe(whole.byteLength);
      expect(Buffer.from(sum, 'base64').readUInt32BE()).toBe(crc32c(whole));
      expect(kept).toEqual(whole.byteLength <= keepUpTo ? whole : null);
    }),
    { seed: 42, numRuns: 300 },
  );
});

test.each([
  [10, 4],
  [4, 10],
])('a file of other length than announced is counted all the same: %i, %i', async (announced, length) => {
  const gathering = await gather(announced, 100);
  gathering.add(new Uint8Array(length));
  expect(gathering.size).toBe(length);
  expect(gathering.content().size).toBe(length);
});
