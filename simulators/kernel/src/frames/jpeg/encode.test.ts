import { decode } from 'jpeg-js';
import { expect, test } from 'vitest';
import { chance } from '../scene/chance.ts';
import { wave } from '../scene/wave.ts';
import { createJpegEncoder, encodeJpeg } from './encode.ts';

const SIZES = [
  { width: 64, height: 64 },
  { width: 1, height: 1 },
  { width: 7, height: 17 },
  { width: 100, height: 75 },
  { width: 321, height: 243 },
];

// Mean distance of a pixel after the round trip, for a soft picture.
const QUALITIES = [
  { quality: 1, tolerance: 25 },
  { quality: 25, tolerance: 4 },
  { quality: 50, tolerance: 3 },
  { quality: 75, tolerance: 2 },
  { quality: 90, tolerance: 1.2 },
  { quality: 100, tolerance: 0.4 },
];

const CASES = SIZES.flatMap(({ width, height }) =>
  QUALITIES.map(({ quality, tolerance }) => ({ width, height, quality, tolerance })),
);

test.each(CASES)(
  'another decoder sees the picture: $width×$height at quality $quality',
  ({ width, height, quality, tolerance }) => {
    const pixels = hills(width, height);
    const decoded = decode(encodeJpeg(pixels, { width, height, quality }), { useTArray: true });
    expect([decoded.width, decoded.height]).toStrictEqual([width, height]);
    const distances = Array.from(pixels, (pixel, index) => Math.abs(pixel - decoded.data[index * 4]!));
    expect(distances.reduce((sum, distance) => sum + distance, 0) / distances.length).toBeLessThan(tolerance);
  },
);

test.each([
  { width: 96, height: 40 },
  { width: 91, height: 37 },
])('quality 100 keeps the hardest picture, black and white noise, to within 2: $width×$height', (size) => {
  expect(
    worst(
      noise(size, 1, (share) => (share < 0.5 ? 0 : 255)),
      size,
    ),
  ).toBeLessThanOrEqual(2);
});

test.each([0, 1, 127, 200, 255])('a picture that is all %i stays so', (shade) => {
  expect(worst(new Uint8Array(64 * 24).fill(shade), { width: 64, height: 24 })).toBe(0);
});

test('rows taken from two pictures make the same bytes as the mixed picture', () => {
  const size = { width: 203, height: 150 };
  const encoder = createJpegEncoder({ ...size, quality: 60 });
  const [one, other] = [noise(size, 1), noise(size, 2)] as const;
  const sources = Array.from({ length: encoder.rows }, (_, row) => (row % 3 === 1 || row >= 17 ? other : one));
  const mixed = one.map((_, index) => sources[Math.floor(index / size.width / 8)]![index]!);
  const rows = sources.map((source, row) => encoder.encodeRow(source, row));
  expect(encoder.join(rows)).toStrictEqual(encodeJpeg(mixed, { ...size, quality: 60 }));
});

test('restarts are numbered 0 to 7 in turn, and the picture ends with its end marker', () => {
  const bytes = encodeJpeg(hills(64, 200), { width: 64, height: 200, quality: 75 });
  const scan = bytes.findIndex((byte, index) => byte === 0xff && bytes[index + 1] === 0xda);
  const markers: number[] = [];
  for (let at = scan + 2; at < bytes.length; at++) {
    if (bytes[at] === 0xff && bytes[at + 1] !== 0) markers.push(bytes[at + 1]!);
  }
  expect(markers).toStrictEqual([...Array.from({ length: 24 }, (_, index) => 0xd0 + (index % 8)), 0xd9]);
});

test.each([
  [{ width: 0, height: 8, quality: 75 }, 'width must be an integer from 1 to 65535, not 0'],
  [{ width: 8, height: 65_536, quality: 75 }, 'height must be an integer from 1 to 65535, not 65536'],
  [{ width: 8, height: 8, quality: 0 }, 'quality must be an integer from 1 to 100, not 0'],
  [{ width: 8, height: 8, quality: 7.5 }, 'quality must be an integer from 1 to 100, not 7.5'],
])('%o is refused', (options, message) => {
  expect(() => createJpegEncoder(options)).toThrow(new RangeError(message));
});

/** Largest error of a pixel at quality 100. */
function worst(pixels: Uint8Array, size: { width: number; height: number }): number {
  const { data } = decode(encodeJpeg(pixels, { ...size, quality: 100 }), { useTArray: true });
  return Math.max(...Array.from(pixels, (pixel, index) => Math.abs(pixel - data[index * 4]!)));
}

function hills(width: number, height: number): Uint8Array {
  return Uint8Array.from({ length: width * height }, (_, index) => {
    const y = Math.floor(index / width);
    return 128 + 100 * wave((index % width) / 61) * wave(y / 53 + 0.2);
  });
}

function noise(
  size: { width: number; height: number },
  seed: number,
  shade = (share: number) => share * 256,
): Uint8Array {
  return Uint8Array.from({ length: size.width * size.height }, (_, index) => shade(chance(seed, index)));
}
