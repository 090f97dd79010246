import * as fc from 'fast-check';
import { decode, encode } from 'jpeg-js';
import { expect, test } from 'vitest';
import type { RawImage } from './image.ts';
import { checkStamp, type Stamp } from './stamp.ts';
import { paintStrip, readStrip } from './strip.ts';
import { stripLayout } from './strip/layout.ts';

const letters = fc.integer({ min: 32, max: 126 }).map((code) => String.fromCodePoint(code));
const stamps: fc.Arbitrary<Stamp> = fc
  .tuple(fc.string({ unit: letters, maxLength: 24 }), fc.maxSafeNat(), fc.maxSafeNat())
  .map(([camera, number, time]) => ({ camera, number, time }));
const channels = fc.constantFrom(1, 3, 4);
const sizes = fc.record({ width: fc.integer({ min: 320, max: 800 }), height: fc.integer({ min: 64, max: 200 }) });
const seeds = fc.nat(1000);

test('every stamp that is painted is read, whatever the size, the channels and the picture above', () => {
  fc.assert(
    fc.property(stamps, sizes, channels, seeds, (stamp, size, depth, seed) => {
      expect(readStrip(painted(stamp, { ...size, channels: depth, seed }))).toStrictEqual(stamp);
    }),
    { seed: 1, numRuns: 120 },
  );
});

test('the largest values survive', () => {
  const stamp = { camera: '~'.repeat(24), number: Number.MAX_SAFE_INTEGER, time: Number.MAX_SAFE_INTEGER };
  expect(readStrip(painted(stamp, { width: 320, height: 64, channels: 1, seed: 0 }))).toStrictEqual(stamp);
});

test("the strip survives another encoder's colour JPEG at quality 50, in a picture of coloured noise", () => {
  fc.assert(
    fc.property(stamps, sizes, seeds, (stamp, size, seed) => {
      const image = painted(stamp, { ...size, channels: 4, seed });
      const decoded = decode(encode(image, 50).data, { useTArray: true });
      expect(readStrip({ ...decoded, channels: 4 })).toStrictEqual(stamp);
    }),
    { seed: 2, numRuns: 12 },
  );
});

test('the strip reaches from edge to edge and is opaque', () => {
  const image = canvas({ width: 643, height: 487, channels: 4, seed: 1 });
  const above = image.data.slice(0, 643 * 448 * 4);
  paintStrip(image, { camera: 'FAKE0', number: 7, time: 0 });
  expect(image.data.subarray(0, above.length)).toStrictEqual(above);
  const strip = image.data.subarray(above.length);
  expect(strip.filter((_, index) => index % 4 === 3).every((value) => value === 255)).toBe(true);
  expect(strip.filter((_, index) => index % 4 !== 3).every((value) => value === 235 || value === 16)).toBe(true);
});

test('the strip survives noise of ±60 on every pixel', () => {
  fc.assert(
    fc.property(stamps, sizes, channels, seeds, (stamp, size, depth, seed) => {
      const image = painted(stamp, { ...size, channels: depth, seed });
      const noisy = image.data.map((value, index) => clamp(value + (noise(seed, index) - 127.5) / 2.125));
      expect(readStrip({ ...image, data: noisy })).toStrictEqual(stamp);
    }),
    { seed: 3, numRuns: 60 },
  );
});

test('the strip survives changes of brightness and contrast by a third', () => {
  const change = fc.record({
    gain: fc.double({ min: 0.65, max: 1.35, noNaN: true }),
    offset: fc.integer({ min: -80, max: 80 }),
  });
  fc.assert(
    fc.property(stamps, sizes, change, seeds, (stamp, size, { gain, offset }, seed) => {
      const image = painted(stamp, { ...size, channels: 1, seed });
      const changed = image.data.map((value) => clamp((value - 128) * gain + 128 + offset));
      expect(readStrip({ ...image, data: changed })).toStrictEqual(stamp);
    }),
    { seed: 4, numRuns: 100 },
  );
});

test('a strip with damaged cells is unreadable and never another stamp', () => {
  const damage = fc.uniqueArray(fc.nat(319), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(stamps, damage, (stamp, cells) => {
      const image = painted(stamp, { width: 320, height: 64, channels: 1, seed: 0 });
      for (const cell of cells) invert(image, cell);
      expect(readStrip(image)).toBeUndefined();
    }),
    { seed: 5, numRuns: 1000 },
  );
});

test('each of the 320 cells counts', () => {
  const stamp = { camera: 'FAKE0', number: 7, time: 1_767_225_600_000_000 };
  for (let cell = 0; cell < 320; cell++) {
    const image = painted(stamp, { width: 320, height: 64, channels: 1, seed: 0 });
    invert(image, cell);
    expect(readStrip(image)).toBeUndefined();
  }
});

test('a strip of which a part shows another frame is unreadable: a torn picture', () => {
  fc.assert(
    fc.property(stamps, stamps, fc.integer({ min: 49, max: 63 }), (one, other, tear) => {
      fc.pre(JSON.stringify(one) !== JSON.stringify(other));
      const image = painted(one, { width: 320, height: 64, channels: 1, seed: 0 });
      const lower = painted(other, { width: 320, height: 64, channels: 1, seed: 0 });
      image.data.set(lower.data.subarray(tear * 320), tear * 320);
      const read = readStrip(image);
      expect([undefined, JSON.stringify(one), JSON.stringify(other)]).toContain(read && JSON.stringify(read));
    }),
    { seed: 6, numRuns: 300 },
  );
});

test('where no strip is, none is read', () => {
  for (const shade of [0, 128, 255]) {
    expect(
      readStrip({ width: 640, height: 480, channels: 1, data: new Uint8Array(640 * 480).fill(shade) }),
    ).toBeUndefined();
  }
  expect(readStrip(canvas({ width: 640, height: 480, channels: 3, seed: 1 }))).toBeUndefined();
  expect(readStrip({ width: 64, height: 64, channels: 1, data: new Uint8Array(64 * 64) })).toBeUndefined();
  expect(readStrip({ width: 640, height: 480, channels: 4, data: new Uint8Array(640 * 480) })).toBeUndefined();
});

test('what does not fit is refused, not cut short', () => {
  const good = { camera: 'FAKE0', number: 7, time: 0 };
  const image = canvas({ width: 640, height: 480, channels: 1, seed: 0 });
  expect(() => paintStrip({ ...image, width: 64, height: 64 }, good)).toThrow(RangeError);
  expect(() => paintStrip({ ...image, channels: 3 }, good)).toThrow(RangeError);
  expect(() => paintStrip(image, { ...good, camera: 'x'.repeat(25) })).toThrow(RangeError);
  for (const camera of ['Käfig', 'two\nlines', '\0']) expect(() => checkStamp({ ...good, camera })).toThrow(RangeError);
  for (const value of [-1, 0.5, 2 ** 53, Number.NaN]) {
    expect(() => checkStamp({ ...good, number: value })).toThrow(`stamp.number must be an integer`);
    expect(() => checkStamp({ ...good, time: value })).toThrow(`stamp.time must be an integer`);
  }
});

interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly seed: number;
}

/** A picture of noise. */
function canvas({ width, height, channels: depth, seed }: Canvas): RawImage {
  const data = Uint8Array.from({ length: width * height * depth }, (_, index) => noise(seed, index));
  return { width, height, channels: depth as RawImage['channels'], data };
}

/** 0 to 255. */
function noise(seed: number, index: number): number {
  const mixed = Math.imul(index ^ Math.imul(seed + 1, 0x9e3779b1), 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> 24;
}

function painted(stamp: Stamp, size: Canvas): RawImage {
  const image = canvas(size);
  paintStrip(image, stamp);
  return image;
}

function invert({ width, height, data }: RawImage, index: number): void {
  const { cell, columns, top } = stripLayout(width, height)!;
  const left = (index % columns) * cell;
  const upper = top + Math.floor(index / columns) * cell;
  for (let y = upper; y < upper + cell; y++) {
    for (let at = y * width + left; at < y * width + left + cell; at++) data[at] = 251 - data[at]!;
  }
}

function clamp(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)));
}
