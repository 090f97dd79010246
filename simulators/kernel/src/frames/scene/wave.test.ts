import { expect, test } from 'vitest';
import { wave } from './wave.ts';

test('the wave is a sine to within 0.002, for turns of either sign', () => {
  for (let turns = -3; turns < 3; turns += 0.001) {
    expect(Math.abs(wave(turns) - Math.sin(turns * 2 * Math.PI))).toBeLessThan(0.002);
  }
});
