import { ALL_FORMATS, BufferSource, Input } from 'mediabunny';
import { describe, expect, test } from 'vitest';
import { createH264Encoder } from './h264.ts';
import { kinds, nalUnit } from './nal-unit.ts';
import { encodeMp4, encodeSegment } from './film.ts';
import { durationOf } from './duration.ts';

const [width, height] = [64, 48];
const grey = (value: number): Uint8Array => new Uint8Array(width * height).fill(value);
const pictures = [grey(10), grey(10), grey(200)].map((pixels, time) => ({ pixels, time, duration: 1 }));
const created = Date.UTC(2026, 4, 4);

describe('a stream', () => {
  test('writes a picture that has not changed in a few bytes, and only the blocks that have', () => {
    const { encode } = createH264Encoder({ width, height });
    const [first, same, other] = [encode(grey(10)), encode(grey(10)), encode(grey(10).fill(20, 0, 5))];
    expect([first.isKey, same.isKey, other.isKey]).toEqual([true, false, false]);
    expect(first.bytes.length).toBeGreaterThan(12 * 384);
    expect(same.bytes.length).toBeLessThan(20);
    expect(other.bytes.length).toBeLessThan(384 + 20);
  });

  test('begins anew with a key picture', () => {
    const { encode } = createH264Encoder({ width, height });
    encode(grey(10));
    expect(encode(grey(10), 1)).toMatchObject({ isKey: true });
  });

  test.each([
    [17, 16],
    [16, 101],
  ])('has no pictures of %i × %i', (wide, high) => {
    expect(() => createH264Encoder({ width: wide, height: high })).toThrow(
      new RangeError(`width and height must be even, not ${wide} × ${high}`),
    );
  });
});

test.each([
  [
    [0, 0, 0],
    [0, 0, 3, 0],
  ],
  [
    [0, 0, 1, 0, 0, 3],
    [0, 0, 3, 1, 0, 0, 3, 3],
  ],
  [
    [0, 0, 4, 0, 1],
    [0, 0, 4, 0, 1],
  ],
  [
    [0, 0, 0, 0, 0],
    [0, 0, 3, 0, 0, 3, 0],
  ],
])('no start code can occur within a unit: %j', (payload, escaped) => {
  expect([...nalUnit(kinds.picture, Uint8Array.from(payload))]).toEqual([kinds.picture, ...escaped]);
});

describe('a file', () => {
  test('has the same bytes whenever it is made', async () => {
    const [one, two] = [
      await encodeMp4({ width, height, pictures, created }),
      await encodeMp4({ width, height, pictures, created }),
    ];
    expect(Buffer.compare(one, two)).toBe(0);
  });

  test('says when it was made, by the clock that it is given', async () => {
    const [one, two] = [created, created + 86_400_000].map((time) =>
      encodeMp4({ width, height, pictures, created: time }),
    );
    const differing = (await Promise.all([one!, two!])).map((file) => Buffer.from(file));
    expect(differing[0]!.equals(differing[1]!)).toBe(false);
    const seconds = Buffer.alloc(4);
    seconds.writeUInt32BE(created / 1000 + 2_082_844_800);
    expect(differing[0]!.includes(seconds)).toBe(true);
  });

  test('tells how long it is; what is no film tells nothing', async () => {
    expect(await durationOf(await encodeMp4({ width, height, pictures, created }))).toBe(3);
    expect(await durationOf(new TextEncoder().encode('no film'))).toBeUndefined();
  });
});

test('a segment is MPEG-TS: packets of 188 bytes, and as long as its pictures', async () => {
  const segment = await encodeSegment({ width, height, pictures });
  expect(segment.length % 188).toBe(0);
  for (let at = 0; at < segment.length; at += 188) expect(segment[at]).toBe(0x47);
  using input = new Input({ formats: ALL_FORMATS, source: new BufferSource(segment) });
  expect(await input.computeDuration()).toBeCloseTo(3, 0);
  expect(Buffer.compare(await encodeSegment({ width, height, pictures }), segment)).toBe(0);
});
