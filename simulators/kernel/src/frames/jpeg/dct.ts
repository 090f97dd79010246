/*
 * The forward cosine transform after Arai, Agui and Nakajima: 5 multiplications for 8 values, because the factors that are left over
 * are folded into the divisors of the quantisation (`quantisation.ts`). In double precision: exact enough that quality 100 is
 * limited by rounding alone, and the same on every machine. The constants are literals since `Math.cos` may differ between engines.
 */

const COS_4 = Math.SQRT1_2; // cos(4π/16)
const COS_6 = 0.3826834323650898; // cos(6π/16)
const SUM_26 = 1.3065629648763766; // cos(2π/16) + cos(6π/16)
const DIFFERENCE_26 = 0.5411961001461971; // cos(2π/16) - cos(6π/16)

/** What coefficient k of a transform of 8 values is too large by: 1, then √2 · cos(kπ/16). Per direction, beside a factor of √8. */
export const SCALE = [
  1, 1.3870398453221475, 1.3065629648763766, 1.1758756024193588, 1, 0.7856949583871022, 0.5411961001461971,
  0.2758993792829431,
] as const;

/** Transforms a block of 8 × 8 samples in place, rows first, then columns. */
export function forwardDct(block: Float64Array): void {
  for (let row = 0; row < 64; row += 8) transform(block, row, 1);
  for (let column = 0; column < 8; column++) transform(block, column, 8);
}

function transform(block: Float64Array, at: number, step: number): void {
  const i1 = at + step;
  const i2 = i1 + step;
  const i3 = i2 + step;
  const i4 = i3 + step;
  const i5 = i4 + step;
  const i6 = i5 + step;
  const i7 = i6 + step;
  // The sums of mirrored pairs hold the even coefficients, the differences the odd ones.
  const sum0 = block[at]! + block[i7]!;
  const sum1 = block[i1]! + block[i6]!;
  const sum2 = block[i2]! + block[i5]!;
  const sum3 = block[i3]! + block[i4]!;
  const difference0 = block[at]! - block[i7]!;
  const difference1 = block[i1]! - block[i6]!;
  const difference2 = block[i2]! - block[i5]!;
  const difference3 = block[i3]! - block[i4]!;

  const outer = sum0 + sum3;
  const inner = sum1 + sum2;
  const slope = sum0 - sum3;
  const turn = (sum1 - sum2 + slope) * COS_4;
  block[at] = outer + inner;
  block[i4] = outer - inner;
  block[i2] = slope + turn;
  block[i6] = slope - turn;

  const low = difference3 + difference2;
  const middle = (difference2 + difference1) * COS_4;
  const high = difference1 + difference0;
  const shared = (low - high) * COS_6;
  const rotatedLow = low * DIFFERENCE_26 + shared;
  const rotatedHigh = high * SUM_26 + shared;
  const near = difference0 + middle;
  const far = difference0 - middle;
  block[i1] = near + rotatedHigh;
  block[i7] = near - rotatedHigh;
  block[i3] = far - rotatedLow;
  block[i5] = far + rotatedLow;
}
