import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addNoise } from './noise.ts';

test('adds the same to every byte, and stops at black and white', () => {
  const bytes = fc.uint8Array({ minLength: 16, maxLength: 400 }).map((given) => given.subarray(given.length % 4));
  fc.assert(
    fc.property(bytes, fc.double({ min: 0.4, max: 3, noNaN: true }), fc.nat(100_000), (given, level, frame) => {
      const [found, middle] = [given.slice(), new Uint8Array(given.length).fill(128)];
      addNoise(found, level, frame);
      addNoise(middle, level, frame);
      const expected = given.map((value, at) => Math.max(0, Math.min(255, value + middle[at]! - 128)));
      expect(found).toEqual(expected);
    }),
  );
});

test('differs from frame to frame', () => {
  const noisy = (frame: number): Uint8Array => {
    const data = new Uint8Array(100_000).fill(128);
    addNoise(data, 2, frame);
    return data;
  };
  expect(noisy(1)).not.toEqual(noisy(2));
  expect(new Set(noisy(1)).size).toBeGreaterThan(5);
});
