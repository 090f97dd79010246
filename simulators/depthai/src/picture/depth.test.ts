import { describe, expect, test } from 'vitest';
import { at, rig, ffc, pro } from '../fixtures/rig.ts';
import { still } from '../fixtures/decoded.ts';
import type { RawImage } from '@labrig/simulator/frames';

const hand = { auto_exposure_enable: false, exposure_time: 25_600, sensitivity_iso: 100, luma_denoise: 4 };

/** How much two pictures differ around a pixel, the second one looked at so many pixels further left. */
function difference(left: RawImage, right: RawImage, { x, y, shift }: { x: number; y: number; shift: number }): number {
  let sum = 0;
  for (let row = y - 5; row <= y + 5; row += 1) {
    for (let column = x - 7; column <= x + 7; column += 1) {
      sum += Math.abs(left.data[row * left.width + column]! - right.data[row * right.width + column - shift]!);
    }
  }
  return sum;
}

/** By which shift two pictures fit best around a pixel: what a depth camera computes. */
function matched(left: RawImage, right: RawImage, x: number, y: number): number {
  const shifts = Array.from({ length: 80 }, (_, shift) => shift);
  const best = shifts.map((shift) => difference(left, right, { x, y, shift }));
  return best.indexOf(Math.min(...best));
}

describe('depth', () => {
  test('is what comparing the pictures of its two sensors gives', async () => {
    const own = rig();
    for (const name of ['CAM_B', 'CAM_C']) await own.post(at(pro, name, 'control'), hand);
    const [left, right] = [await still(own, pro, 'CAM_B'), await still(own, pro, 'CAM_C')];
    // Another box at the same time, since depth excludes its sensors, and a restart would count anew.
    const other = rig();
    await other.post(at(pro, 'DEPTH_B_C'));
    const depth = await still(other, pro, 'DEPTH_B_C');
    const places = [
      [150, 60],
      [420, 40],
      [560, 200],
      [320, 190],
      [300, 150],
      [120, 330],
      [330, 260],
    ] as const;
    const found = places.filter(([x, y]) => depth.data[y * 640 + x] !== 0);
    expect(found.length).toBeGreaterThan(4);
    for (const [x, y] of found) {
      const told = depth.data[y * 640 + x]!;
      expect(Math.abs(matched(left, right, x, y) - told)).toBeLessThanOrEqual(1);
      // Millimetres = baseline × focal length / disparity.
      expect((75 * 441) / told).toBeGreaterThan(500);
    }
  });

  test('shows what is near lighter, and a wider pair the same things lighter still', async () => {
    const own = rig();
    await own.post(at(ffc, 'DEPTH_B_C'));
    const narrow = await still(own, ffc, 'DEPTH_B_C');
    const [top, bottom] = [
      { left: 0.6, top: 0, right: 0.9, bottom: 0.1 },
      { left: 0.6, top: 0.8, right: 0.9, bottom: 0.9 },
    ];
    expect(narrow).toMatchObject({ width: 640, height: 400, channels: 1, strip: { camera: `${ffc} B_C` } });
    expect(narrow.mean(bottom)).toBeGreaterThan(narrow.mean(top) * 1.2);
    expect(narrow.data.subarray(0, 640 * 360).every((value) => value <= 95)).toBe(true);
    await own.post(at(ffc, 'DEPTH_B_D'));
    expect((await still(own, ffc, 'DEPTH_B_D')).mean(top) / narrow.mean(top)).toBeCloseTo(100 / 75, 1);
  });

  test('has gaps on smooth walls that the dots of the projector fill, and nearly nothing in the dark', async () => {
    const own = rig();
    await own.post(at(pro, 'DEPTH_B_C'));
    await own.wait(3);
    const gaps = async (): Promise<number> =>
      (await still(own, pro, 'DEPTH_B_C')).data.subarray(0, 640 * 360).filter((value) => value === 0).length;
    const usual = await gaps();
    await own.post(`/cameras/${pro}/ir`, { dot_projector: 1 });
    expect(await gaps()).toBeLessThan(usual * 0.8);
    await own.post(`/cameras/${pro}/ir`, {});
    own.depthai.hardware.dim({ light: 0 });
    await own.wait(3);
    expect(await gaps()).toBeGreaterThan(640 * 360 * 0.9);
  });

  test('is configured like a sensor', async () => {
    const own = rig();
    await own.post(at(pro, 'DEPTH_B_C'));
    const { status, body } = await own.post(at(pro, 'DEPTH_B_C', 'config'), { resolution: 'THE_800_P', fps: 10 });
    expect([status, body]).toEqual([200, { resolution: 'THE_800_P', fps: 10 }]);
    expect(await still(own, pro, 'DEPTH_B_C')).toMatchObject({ width: 1280, height: 800 });
  });
});
