import { SCALE } from './dct.ts';
import { ZIGZAG } from './zigzag.ts';

/** The luminance table of the JPEG standard (annex K.1), row by row: that of quality 50. */
// prettier-ignore
const LUMINANCE = [
  16, 11, 10, 16, 24, 40, 51, 61,
  12, 12, 14, 19, 26, 58, 60, 55,
  14, 13, 16, 24, 40, 57, 69, 56,
  14, 17, 22, 29, 51, 87, 80, 62,
  18, 22, 37, 56, 68, 109, 103, 77,
  24, 35, 55, 64, 81, 104, 113, 92,
  49, 64, 78, 87, 103, 121, 120, 101,
  72, 92, 95, 98, 112, 100, 103, 99,
] as const;

/** How coarsely each of the 64 coefficients is kept; both in zigzag order. */
interface Quantisation {
  /** The steps as the file carries them, 1–255. */
  readonly steps: Uint8Array;
  /** What a coefficient of the transform is multiplied by: 1 / (step × what the transform left over). */
  readonly factors: Float64Array;
}

/**
 * Steps for a quality in the scale of libjpeg, which people know: 50 is the standard's table, 75 halves it, 100 is all ones.
 *
 * @throws RangeError - the quality is no integer from 1 to 100.
 *
 * @example
 * quantisation(75).steps[0]; // 8
 */
export function quantisation(quality: number): Quantisation {
  if (!Number.isInteger(quality) || quality < 1 || quality > 100) {
    throw new RangeError(`quality must be an integer from 1 to 100, not ${quality}`);
  }
  const percent = quality < 50 ? Math.floor(5000 / quality) : 200 - quality * 2;
  const steps = new Uint8Array(64);
  const factors = new Float64Array(64);
  for (const [index, place] of ZIGZAG.entries()) {
    const step = Math.min(255, Math.max(1, Math.floor((LUMINANCE[place]! * percent + 50) / 100)));
    steps[index] = step;
    factors[index] = 1 / (step * SCALE[place >> 3]! * SCALE[place & 7]! * 8);
  }
  return { steps, factors };
}
