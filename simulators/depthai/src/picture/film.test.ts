import { readStrip } from '@labrig/simulator/frames';
import { planesOfColors } from '@labrig/simulator/video';
import { expect, test } from 'vitest';
import { at, rig, pro } from '../fixtures/rig.ts';
import { filmPicture } from './film.ts';
import type { Planes } from '@labrig/simulator/video';

/** A picture of a video of the first camera, which has been on for a while. */
async function filmed(name: string, config?: object, control: object = {}) {
  const own = rig();
  if (config) expect(await own.post(at(pro, name, 'config'), config)).toMatchObject({ status: 200 });
  await own.post(at(pro, name, 'control'), control);
  await own.wait(3);
  const { state } = own.depthai;
  return filmPicture({ state, camera: state.cameras[0]!, name, number: 60 }, planesOfColors);
}

const color = {
  resolution: 'THE_1080_P',
  still_size: [1920, 1080],
  preview_size: [300, 300],
  sensor_crop: [0, 0],
  fps: 30,
};
const spread = (plane: Uint8Array): number => Math.max(...plane) - Math.min(...plane);

test('video of a color sensor is in color, of the size that was asked for, and says camera and frame', async () => {
  const { width, height, pixels } = await filmed('CAM_A', { ...color, video_size: [640, 360] }, { saturation: 10 });
  const { luma, blue, red } = pixels as Planes;
  expect([width, height, luma.length, blue.length, red.length]).toEqual([640, 360, 230_400, 57_600, 57_600]);
  expect(readStrip({ width, height, channels: 1, data: luma })).toMatchObject({ camera: `${pro} A`, number: 60 });
  expect(spread(blue)).toBeGreaterThan(10);
  expect(spread(red)).toBeGreaterThan(10);
  // The strip has no color.
  expect(new Set(blue.subarray(-320))).toEqual(new Set([128]));
});

test('without saturation it has no color', async () => {
  const { pixels } = await filmed('CAM_A', { ...color, video_size: [640, 360] }, { saturation: -10 });
  const { blue, red } = pixels as Planes;
  expect(spread(blue)).toBeLessThan(8);
  expect(spread(red)).toBeLessThan(8);
});

test('sizes that are odd lose a pixel', async () => {
  const { width, height, pixels } = await filmed('CAM_A', { ...color, video_size: [641, 363] });
  expect([width, height, (pixels as Planes).blue.length]).toEqual([640, 362, 320 * 181]);
});

test('mono is grey', async () => {
  const { width, height, pixels } = await filmed('CAM_B');
  expect([width, height]).toEqual([640, 400]);
  expect(readStrip({ width, height, channels: 1, data: pixels as Uint8Array })).toMatchObject({ camera: `${pro} B` });
});
