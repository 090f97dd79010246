/**
 * A sine wave of period 1, to within 0.002 (Bhaskara's approximation). `Math.sin` may differ between engines in its last digits, and
 * a frame must not: here are only operations that every engine rounds alike.
 *
 * @param turns - 0.25 is a quarter of the circle.
 */
export function wave(turns: number): number {
  const turn = turns - Math.floor(turns);
  const half = turn < 0.5 ? turn : turn - 0.5;
  const bow = half * (0.5 - half);
  const value = (64 * bow) / (5 - 16 * bow);
  return turn < 0.5 ? value : -value;
}
