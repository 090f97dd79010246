import { createLab } from '@labrig/simulator';
import { expect, test } from 'vitest';
import { simulateCam2 } from '../index.ts';
import { searchCameras } from './search.ts';

// Five seconds of work, which other programs may stretch.
test(
  'a million cameras are there, and a circle among them is told page by page, each of its cameras once',
  { timeout: 90_000 },
  () => {
    using lab = createLab({ cam2: simulateCam2({ cameras: 1_000_000 }) });
    const { cameras } = lab.cam2.state;
    expect(cameras.next).toBe(1_000_001);

    const circle = { latitude: 46.021, longitude: 7.749, radius: 5 };
    const search = (offset: number) => searchCameras(cameras, { circle, equal: {}, offset });
    const found: unknown[] = [];
    for (let page = search(0); page.length > 0; page = search(found.length)) found.push(...page);
    expect(found.length, 'about one in 400 is in Zermatt, and half of these near its middle').toBeGreaterThan(500);
    expect(new Set(found.map((camera) => JSON.stringify(camera))).size).toBe(found.length);
  },
);
