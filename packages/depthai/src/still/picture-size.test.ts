import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bmp, gif, jpeg, png } from '../fixtures/pictures.ts';
import { pictureSize } from './picture-size.ts';

const size = { width: 640, height: 400 };

describe('pictureSize', () => {
  test.each([
    ['JPEG', jpeg()],
    ['progressive JPEG', jpeg(640, 400, 0xc2)],
    ['PNG', png()],
    ['GIF', gif()],
    ['BMP', bmp()],
  ])('reads what a %s tells, and nothing from half of its opening', (_kind, file) => {
    expect(pictureSize(file)).toEqual(size);
    // A view on a larger buffer, as pieces of an answer are.
    const larger = new Uint8Array(file.byteLength + 8);
    larger.set(file, 3);
    expect(pictureSize(larger.subarray(3, 3 + file.byteLength))).toEqual(size);
    expect(pictureSize(file.subarray(0, 6))).toBeUndefined();
  });

  test('knows no size of a JPEG without a frame, and of other files', () => {
    expect(pictureSize(jpeg(1, 1, 0xc4))).toBeUndefined();
    expect(pictureSize(new TextEncoder().encode('P6 640 400 255'))).toBeUndefined();
  });

  test('never throws, and always ends', () => {
    const starts = fc.constantFrom(
      [0xff, 0xd8, 0xff],
      [0x89, 0x50, 0x4e, 0x47],
      [0x47, 0x49, 0x46, 0x38],
      [0x42, 0x4d],
      [],
    );
    const files = fc.tuple(starts, fc.uint8Array({ maxLength: 60 }));
    fc.assert(
      fc.property(files, ([start, rest]) => {
        const found = pictureSize(Uint8Array.from([...start, ...rest]));
        expect(found === undefined || Number.isInteger(found.width + found.height)).toBe(true);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
