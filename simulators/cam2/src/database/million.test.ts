import { createLab } from '@labrig/simulator';
import { expect, test } from 'vitest';
import { simulateCam2 } from '../index.ts';
import { searchCameras } from './search.ts';

// Five seconds of work, which other programs may stretch.
test('a million cameras are there in seconds, and searched in a fraction of that', { timeout: 90_000 }, () => {
  const begin = performance.now();
  using lab = createLab({ cam2: simulateCam2({ cameras: 1_000_000 }) });
  const made = performance.now() - begin;
  const { cameras } = lab.cam2.state;
  expect(cameras.next).toBe(1_000_001);

  const circle = { latitude: 46.021, longitude: 7.749, radius: 5 };
  const search = (offset: number) => searchCameras(cameras, { circle, equal: {}, offset });
  const count = (() => {
    let offset = 0;
    for (let found = 1; found > 0; offset += found) found = search(offset).length;
    return offset;
  })();
  expect(count, 'about one in 400 is in Zermatt, and half of these near its middle').toBeGreaterThan(500);

  const times = Array.from({ length: 15 }, () => {
    const start = performance.now();
    expect(search(count)).toEqual([]);
    return performance.now() - start;
  });
  // All pages were looked at. The quickest of some runs, for the machine may have other things to do.
  expect(Math.min(...times)).toBeLessThan(made / 50);
});
