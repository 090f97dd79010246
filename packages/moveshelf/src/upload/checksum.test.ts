import fc from 'fast-check';
import { crc32c } from '@node-rs/crc32';
import { describe, expect, test } from 'vitest';
import { checksum, startSum, sumText } from './checksum.ts';

const bytes = (length: number, value: (index: number) => number) =>
  Uint8Array.from({ length }, (_, index) => value(index));
const streamOf = (...parts: readonly Uint8Array[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of parts) controller.enqueue(part);
      controller.close();
    },
  });

describe('the checksum of a file', () => {
  test.each<[what: string, content: Uint8Array, sum: string]>([
    ['nothing', bytes(0, () => 0), 'AAAAAA=='],
    ['123456789', new TextEncoder().encode('123456789'), '4waSgw=='],
    ['32 zeros', bytes(32, () => 0), 'ipE2qg=='],
    ['32 bytes of 255', bytes(32, () => 255), 'YqirQw=='],
    ['0 to 31', bytes(32, (index) => index), 'Rt15Tg=='],
    ['31 to 0', bytes(32, (index) => 31 - index), 'ET/bXA=='],
    ['a C3D header', bytes(512, (index) => [2, 0x50][index] ?? 0), 'zKBiNg=='],
    ['a CSV', new TextEncoder().encode('time,knee_flexion\n0.00,4.1\n0.01,4.9\n'), 'ZFxIKA=='],
  ])('of %s', async (_what, content, sum) => {
    expect(await checksum(streamOf(content))).toBe(sum);
    expect(sumText(crc32c(content))).toBe(sum);
  });

  test('does not depend on how its bytes come', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 100 })), async (parts) => {
        const whole = new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
        const sum = await startSum();
        for (const part of parts) sum.add(part);
        expect(sum.text()).toBe(await checksum(streamOf(whole)));
        expect(sum.text()).toBe(sumText(crc32c(whole)));
        expect(sum.text()).toMatch(/^[\w+/]{6}==$/);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
