import { describe, expect, test } from 'vitest';
import { at, rig, day, ffc, lite, pro } from '../fixtures/rig.ts';
import { colorRig, hand } from '../fixtures/color-rig.ts';
import { floor, still } from '../fixtures/decoded.ts';

describe('a mono picture', () => {
  test('has the size of its resolution, and says camera, frame and time', async () => {
    const own = rig();
    await own.wait(2.05);
    const picture = await still(own, pro, 'CAM_B');
    expect([picture.width, picture.height, picture.channels]).toEqual([640, 400, 1]);
    expect(picture.strip).toEqual({
      camera: `${pro} B`,
      number: 61,
      time: Math.round((day + (61 * 1000) / 30) * 1000),
    });
    await own.post(at(pro, 'CAM_B', 'config'), { resolution: 'THE_720_P', fps: 10 });
    await own.wait(1);
    expect(await still(own, pro, 'CAM_B')).toMatchObject({ width: 1280, height: 720, strip: { number: 10 } });
  });

  test.each([
    [{ exposure_time: 4000 }, 0.5],
    [{ exposure_time: 4000, sensitivity_iso: 640 }, 1],
    [{ sensitivity_iso: 480 }, 1.5],
  ])('obeys exposure and sensitivity: %j makes it %f as bright', async (change, factor) => {
    const own = rig();
    await own.post(at(lite, 'CAM_B', 'control'), { ...hand, luma_denoise: 4 });
    const before = (await still(own, lite, 'CAM_B')).mean(floor);
    await own.post(at(lite, 'CAM_B', 'control'), change);
    expect((await still(own, lite, 'CAM_B')).mean(floor) / before).toBeCloseTo(factor, 1);
  });

  test('obeys brightness and contrast', async () => {
    const own = rig();
    const control = at(pro, 'CAM_B', 'control');
    await own.post(control, { ...hand, luma_denoise: 4 });
    const spread = async () => {
      const { data } = await still(own, pro, 'CAM_B');
      const mean = data.reduce((sum, value) => sum + value, 0) / data.length;
      return { mean, deviation: Math.sqrt(data.reduce((sum, value) => sum + (value - mean) ** 2, 0) / data.length) };
    };
    const before = await spread();
    await own.post(control, { brightness: 5 });
    expect((await spread()).mean).toBeGreaterThan(before.mean + 25);
    await own.post(control, { brightness: 0, contrast: -10 });
    expect((await spread()).deviation).toBeLessThan(before.deviation * 0.8);
  });

  test('is dark after a microsecond, and its strip can be read all the same', async () => {
    const own = rig();
    await own.post(at(pro, 'CAM_B', 'control'), { auto_exposure_enable: false, brightness: -10 });
    const picture = await still(own, pro, 'CAM_B');
    expect(picture.mean(floor)).toBeLessThan(5);
    expect(picture.strip?.camera).toBe(`${pro} B`);
  });

  test('has noise that grows with sensitivity, and less of it with each step of denoising', async () => {
    const own = rig();
    const control = at(pro, 'CAM_B', 'control');
    /** What differs between neighbours where nothing else does: on the bench, far from the animal. */
    const noise = async (): Promise<number> => {
      const { data, width } = await still(own, pro, 'CAM_B');
      let sum = 0;
      for (let place = width * 5; place < width * 60; place += 1) sum += Math.abs(data[place]! - data[place + 1]!);
      return sum / (width * 55);
    };
    await own.post(control, { ...hand, exposure_time: 25_600, sensitivity_iso: 100 });
    const quiet = await noise();
    await own.post(control, { exposure_time: 512, sensitivity_iso: 5000 });
    const loud = await noise();
    await own.post(control, { luma_denoise: 4 });
    const denoised = await noise();
    // The grain of the bench is in all of them.
    expect(loud).toBeGreaterThan(quiet * 1.3);
    expect(denoised).toBeLessThan(quiet * 1.1);
  });

  test('sees infrared light in the dark, which a color picture doesn’t', async () => {
    const own = await colorRig();
    await own.post(at(pro, 'CAM_B', 'control'), hand);
    own.depthai.hardware.dim({ light: 0.01 });
    expect((await still(own, pro, 'CAM_B')).mean(floor)).toBeLessThan(15);
    await own.post(`/cameras/${pro}/ir`, { flood_light: 0.6 });
    expect((await still(own, pro, 'CAM_B')).mean(floor)).toBeGreaterThan(60);
    expect((await still(own, pro, 'CAM_A')).mean(floor)).toBeLessThan(15);
  });
});

describe('the automatic exposure', () => {
  test('gets nearer to what is right as time passes, and is there after two seconds', async () => {
    const own = rig();
    await own.post(at(pro, 'CAM_B', 'control'), { luma_denoise: 4 });
    const usual = (await still(own, pro, 'CAM_B')).mean(floor);
    own.depthai.hardware.dim({ light: 0.25 });
    const means: number[] = [];
    for (const seconds of [0, 0.1, 0.2, 0.4, 2]) {
      await own.wait(seconds);
      means.push((await still(own, pro, 'CAM_B')).mean(floor));
    }
    expect(means).toEqual(means.toSorted((a, b) => a - b));
    expect(means[0]! / usual).toBeCloseTo(0.25, 1);
    // The animal may have come by.
    expect(means.at(-1)! / usual).toBeGreaterThan(0.85);
  });

  test('follows compensation, stays when it is locked, and goes no further than its limit', async () => {
    const own = rig();
    const control = at(pro, 'CAM_B', 'control');
    const after = async (change: object): Promise<number> => {
      await own.post(control, change);
      await own.wait(5);
      return (await still(own, pro, 'CAM_B')).mean(floor);
    };
    const usual = await after({ luma_denoise: 4 });
    expect((await after({ auto_exposure_compensation: -3 })) / usual).toBeCloseTo(0.5, 1);
    expect((await after({ auto_exposure_lock: true, auto_exposure_compensation: 3 })) / usual).toBeCloseTo(0.5, 1);
    expect((await after({ auto_exposure_lock: false, auto_exposure_compensation: 0 })) / usual).toBeCloseTo(1, 1);
    expect((await after({ auto_exposure_limit: 800 })) / usual).toBeCloseTo(0.5, 1);
  });
});

test('the same frame looks the same in another lab, and different from another camera', async () => {
  const [one, two] = [rig(), rig({}, { seed: 7 })];
  await one.wait(1);
  await two.wait(1);
  const [a, b, other] = [
    await still(one, pro, 'CAM_B'),
    await still(two, pro, 'CAM_B'),
    await still(one, ffc, 'CAM_B'),
  ];
  expect(Buffer.compare(a.data, b.data)).toBe(0);
  expect(Buffer.compare(a.data, other.data)).not.toBe(0);
});
