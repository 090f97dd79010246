import { expect, test } from 'vitest';
import { chance } from '../scene/chance.ts';
import { forwardDct, SCALE } from './dct.ts';

test('the fast transform finds the coefficients of the definition', () => {
  for (let seed = 0; seed < 20; seed++) {
    const samples = Array.from({ length: 64 }, (_, index) => Math.floor(chance(seed, index) * 256) - 128);
    const block = Float64Array.from(samples);
    forwardDct(block);
    for (let place = 0; place < 64; place++) {
      const scale = SCALE[place >> 3]! * SCALE[place & 7]! * 8;
      expect(block[place]! / scale).toBeCloseTo(coefficient(samples, place >> 3, place & 7), 8);
    }
  }
});

/** As the JPEG standard writes it (annex A.3.3). */
function coefficient(samples: readonly number[], v: number, u: number): number {
  let sum = 0;
  for (const [index, sample] of samples.entries()) sum += sample * cosine(index >> 3, v) * cosine(index & 7, u);
  return sum / 4;
}

function cosine(position: number, frequency: number): number {
  return frequency === 0 ? Math.SQRT1_2 : Math.cos(((2 * position + 1) * frequency * Math.PI) / 16);
}
