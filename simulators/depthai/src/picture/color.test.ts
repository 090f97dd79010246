import { describe, expect, test } from 'vitest';
import { at, lite, poe, pro } from '../fixtures/rig.ts';
import { colorRig, small } from '../fixtures/color-rig.ts';
import { floor, still } from '../fixtures/decoded.ts';

describe('a color picture', () => {
  test('has the size of a still and shows the sensor from the crop on', async () => {
    const own = await colorRig();
    const picture = await still(own, pro, 'CAM_A');
    expect([picture.width, picture.height, picture.channels]).toEqual([640, 360, 3]);
    expect(picture.strip?.camera).toBe(`${pro} A`);
    await own.post(at(pro, 'CAM_A', 'config'), { ...small, sensor_crop: [0, 0] });
    // The corner is bench, which is darker and blue.
    const corner = await still(own, pro, 'CAM_A');
    expect(corner.mean(undefined, 2)).toBeGreaterThan(corner.mean(undefined, 0));
    expect(picture.mean(floor, 0)).toBeGreaterThan(corner.mean(floor, 0) + 30);
  });

  test('is gray without saturation, and more colorful with it', async () => {
    const own = await colorRig();
    const colorful = async (): Promise<number> => {
      const { data } = await still(own, pro, 'CAM_A');
      let sum = 0;
      for (let place = 0; place < data.length; place += 3) sum += Math.abs(data[place]! - data[place + 2]!);
      return sum / (data.length / 3);
    };
    const control = at(pro, 'CAM_A', 'control');
    await own.post(control, { luma_denoise: 4, chroma_denoise: 4 });
    const usual = await colorful();
    await own.post(control, { saturation: 10 });
    expect(await colorful()).toBeGreaterThan(usual * 1.5);
    await own.post(control, { saturation: -10 });
    expect(await colorful()).toBeLessThan(2);
  });

  test('gets warm or cold with the white balance', async () => {
    const own = await colorRig();
    const ratio = async (change: object): Promise<number> => {
      await own.post(at(pro, 'CAM_A', 'control'), change);
      await own.wait(6);
      const picture = await still(own, pro, 'CAM_A');
      return picture.mean(floor, 0) / picture.mean(floor, 2);
    };
    const neutral = await ratio({ auto_whitebalance_mode: 'AUTO' });
    expect(await ratio({ auto_whitebalance_mode: 'OFF', manual_whitebalance: 9000 })).toBeGreaterThan(neutral * 1.5);
    expect(await ratio({ manual_whitebalance: 2500 })).toBeLessThan(neutral * 0.75);
    expect(await ratio({ auto_whitebalance_mode: 'SHADE' })).toBeGreaterThan(neutral * 1.3);
    expect(await ratio({ auto_whitebalance_lock: true, auto_whitebalance_mode: 'AUTO' })).toBeGreaterThan(
      neutral * 1.3,
    );
  });

  test('is sharp where the lens stands right, and blurred where it doesn’t; a fixed lens stays', async () => {
    const edges = async (own: Awaited<ReturnType<typeof colorRig>>, mxid: string, change: object): Promise<number> => {
      await own.post(at(mxid, 'CAM_A', 'control'), change);
      await own.wait(3);
      const { data, width } = await still(own, mxid, 'CAM_A');
      let sum = 0;
      for (let place = 0; place < width * 900; place += 3) sum += Math.abs(data[place]! - data[place + 3]!);
      return sum;
    };
    const calm = { luma_denoise: 4, chroma_denoise: 4 };
    const own = await colorRig();
    const sharp = await edges(own, pro, calm);
    expect(await edges(own, pro, { focus: { auto_focus_mode: 'OFF', lens_position: 0.62 } })).toBeCloseTo(sharp, -5);
    expect(await edges(own, pro, { focus: { auto_focus_mode: 'OFF', lens_position: 0 } })).toBeLessThan(sharp * 0.7);
    expect(await edges(own, pro, { focus: { auto_focus_mode: 'AUTO' } })).toBeLessThan(sharp * 0.7);
    expect(await edges(own, pro, { focus: { auto_focus_mode: 'AUTO', auto_focus_trigger: true } })).toBeGreaterThan(
      sharp * 0.9,
    );
    const fixed = await colorRig(lite);
    const before = await edges(fixed, lite, calm);
    expect(await edges(fixed, lite, { focus: { auto_focus_mode: 'OFF', lens_position: 0 } })).toBeGreaterThan(
      before * 0.9,
    );
  });

  test('of a dirty lens has stains and loses sharpness, until it is cleaned', async () => {
    const own = await colorRig(poe);
    const before = await still(own, poe, 'CAM_A');
    own.depthai.hardware.soil({ camera: poe, dirt: 1 });
    const dirty = await still(own, poe, 'CAM_A');
    expect(dirty.strip).toEqual(before.strip);
    const changed = dirty.data.filter((value, index) => Math.abs(value - before.data[index]!) > 12).length;
    expect(changed / dirty.data.length).toBeGreaterThan(0.05);
    own.depthai.hardware.soil({ camera: poe, dirt: 0 });
    expect(Buffer.compare((await still(own, poe, 'CAM_A')).data, before.data)).toBe(0);
  });
});
