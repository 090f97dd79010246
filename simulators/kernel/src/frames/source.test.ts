import * as fc from 'fast-check';
import { decode } from 'jpeg-js';
import { expect, test } from 'vitest';
import { encodeJpeg } from './jpeg/encode.ts';
import { createFrameSource } from './source.ts';
import type { Stamp } from './stamp.ts';
import { readStrip } from './strip.ts';

const START = 1_767_225_600_000_000;
const stampAt = (time: number, number = 7): Stamp => ({ camera: 'FAKE0', number, time });

test.each([
  { width: 640, height: 480 },
  { width: 323, height: 245 },
  { width: 160, height: 121 },
  { width: 700, height: 64 },
])('a frame put together from rows is the frame encoded as a whole: $width×$height', (size) => {
  const source = createFrameSource({ ...size, camera: 'FAKE0' });
  // Backwards too, and a place of the walk for the second time.
  for (const [number, second] of [0, 7.4, 3.1, 19, 7.4, 0].entries()) {
    const stamp = stampAt(START + second * 1e6, number);
    expect(source.jpeg(stamp)).toStrictEqual(encodeJpeg(source.pixels(stamp), { ...size, quality: 75 }));
  }
});

test('the same stamp makes the same bytes in a fresh source, in any order, with or without a cache', () => {
  const options = { width: 320, height: 240, camera: 'FAKE0' };
  const times = Array.from({ length: 30 }, (_, index) => START + index * 1_333_333);
  const source = createFrameSource(options);
  const frames = times.map((time) => source.jpeg(stampAt(time)));
  for (const cacheBytes of [0, 10_000]) {
    const fresh = createFrameSource({ ...options, cacheBytes });
    const backwards = times.toReversed().map((time) => fresh.jpeg(stampAt(time)));
    expect(backwards.toReversed()).toStrictEqual(frames);
  }
});

test('the strip is read from frames at quality 50, for every sort of size', () => {
  const stamps = fc.tuple(fc.maxSafeNat(), fc.maxSafeNat()).map(([number, time]) => stampAt(time, number));
  for (const [width, height] of [
    [320, 240],
    [333, 111],
    [640, 480],
    [160, 120],
  ] as const) {
    const source = createFrameSource({ width, height, camera: 'FAKE0', quality: 50 });
    fc.assert(
      fc.property(stamps, (stamp) => {
        expect(readStrip({ ...decode(source.jpeg(stamp), { useTArray: true }), channels: 4 })).toStrictEqual(stamp);
        expect(readStrip({ width, height, channels: 1, data: source.pixels(stamp) })).toStrictEqual(stamp);
      }),
      { seed: 1, numRuns: 25 },
    );
  }
});

test('the animal moves `fps` times a second and stands still in between', () => {
  const source = createFrameSource({ width: 320, height: 240, camera: 'FAKE0', fps: 10 });
  const scene = (time: number): Uint8Array => source.pixels(stampAt(time)).subarray(0, 320 * 224);
  expect(scene(START + 99_999)).toStrictEqual(scene(START));
  expect(scene(START + 100_000)).not.toStrictEqual(scene(START));
});

test('gain leaves the strip alone', () => {
  const dark = createFrameSource({ width: 320, height: 240, camera: 'FAKE0', gain: 0 }).pixels(stampAt(START));
  expect(dark.subarray(0, 320 * 224).every((value) => value === 0)).toBe(true);
  expect(readStrip({ width: 320, height: 240, channels: 1, data: dark })).toStrictEqual(stampAt(START));
});

test('a stamp that is refused leaves nothing behind', () => {
  const source = createFrameSource({ width: 320, height: 240, camera: 'FAKE0' });
  const before = source.jpeg(stampAt(START));
  expect(() => source.jpeg(stampAt(-1))).toThrow(RangeError);
  expect(() => source.pixels(stampAt(0.5))).toThrow(RangeError);
  expect(source.jpeg(stampAt(START))).toStrictEqual(before);
});

test.each([
  [{ width: 63, height: 480 }, 'width must be an integer from 64 to 4096, not 63'],
  [{ width: 640, height: 4097 }, 'height must be an integer from 64 to 4096, not 4097'],
  [
    { width: 64, height: 64 },
    '64×64 pixels are too small: the strip with the stamp would take more than half of the frame',
  ],
  [{ width: 640, height: 480, fps: 0 }, 'fps must be from 1 to 1000, not 0'],
  [{ width: 640, height: 480, gain: -1 }, 'gain must be from 0 to 100, not -1'],
  [{ width: 640, height: 480, quality: 101 }, 'quality must be an integer from 1 to 100, not 101'],
])('%o is refused at once', (options, message) => {
  expect(() => createFrameSource({ ...options, camera: 'FAKE0' })).toThrow(new RangeError(message));
});
