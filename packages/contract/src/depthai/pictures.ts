import { assert } from 'chai';
import { floor } from './picture.ts';
import { smallStills } from './small-stills.ts';
import type { operations, Stream } from '@labrig/depthai';
import type { DepthaiRig, DepthaiScenario } from './rig.ts';

/** Exposed by hand, without noise: what is right in the usual light. */
const byHand = {
  auto_exposure_enable: false,
  exposure_time: 8000,
  sensitivity_iso: 320,
  luma_denoise: 4,
  chroma_denoise: 4,
};

/** The color sensor with that set by hand and small stills, when its automatics have settled. */
async function colorByHand(rig: DepthaiRig): Promise<Stream> {
  await smallStills(rig);
  const stream = rig.camera.stream('CAM_A');
  await stream.updateControl(byHand);
  await rig.pass(8);
  return stream;
}

/** How far red and blue are apart, on average. */
function colorful(data: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < data.length; at += 3) sum += Math.abs(data[at]! - data[at + 2]!);
  return sum / (data.length / 3);
}

/** How much neighbouring pixels of the upper half differ, on average: less where a picture is blurred. */
function edges({ data, channels }: { readonly data: Uint8Array; readonly channels: number }): number {
  let sum = 0;
  for (let at = 0; at < data.length / 2; at += channels) sum += Math.abs(data[at]! - data[at + channels]!);
  return sum / (data.length / 2 / channels);
}

/** Stills show what the controls, the light and the lens say. */
export const pictures: readonly DepthaiScenario[] = [
  {
    name: 'twice the exposure, or twice the sensitivity, is twice as bright',
    operations: ['updateStreamControl', 'captureStillImage'],
    effect: 'changing',
    needs: ['clock'],
    async run(rig) {
      const { camera, picture, pass } = rig;
      await smallStills(rig);
      // What is set by hand holds at once; the white balance takes its time.
      await pass(8);
      for (const name of ['CAM_A', 'CAM_B'] as const) {
        const seen = async (change: operations.SensorControlUpdate): Promise<number> => {
          await camera.stream(name).updateControl({ ...byHand, ...change });
          return (await picture(name)).mean(floor);
        };
        const half = await seen({ exposure_time: 4000 });
        assert.closeTo((await seen({})) / half, 2, 0.15, name);
        assert.closeTo((await seen({ exposure_time: 4000, sensitivity_iso: 640 })) / half, 2, 0.15, name);
        assert.isBelow(await seen({ exposure_time: 1, sensitivity_iso: 100 }), 5, name);
      }
    },
  },
  {
    name: 'automatic exposure finds the same brightness in half the light, and by hand the picture gets darker',
    operations: ['updateStreamControl', 'captureStillImage'],
    effect: 'changing',
    needs: ['clock', 'hardware'],
    async run({ camera, picture, pass, target }) {
      const seen = async (): Promise<number> => {
        await pass(8);
        return (await picture('CAM_B')).mean(floor);
      };
      const usual = await seen();
      await target.hardware!('dim', { light: 0.5 });
      assert.closeTo(await seen(), usual, usual * 0.1);
      await camera.stream('CAM_B').updateControl(byHand);
      const dark = await seen();
      await target.hardware!('dim', { light: 1 });
      assert.closeTo((await seen()) / dark, 2, 0.15);
    },
  },
  {
    name: 'brightness and contrast move the histogram; saturation takes the colors away, and makes them stronger',
    operations: ['updateStreamControl', 'captureStillImage'],
    effect: 'changing',
    needs: ['clock'],
    async run(rig) {
      const { picture } = rig;
      const stream = await colorByHand(rig);
      const change = async (control: operations.SensorControlUpdate) => {
        await stream.updateControl({ brightness: 0, contrast: 0, saturation: 0, ...control });
        return picture('CAM_A');
      };
      /** How many of 256 values come in more than a few pixels. */
      const width = (histogram: readonly number[]): number => histogram.filter((many) => many > 20).length;
      const usual = await change({});
      assert.isAbove((await change({ brightness: 5 })).mean(), usual.mean() + 20);
      assert.isBelow((await change({ brightness: -5 })).mean(), usual.mean() - 20);
      assert.isBelow(width((await change({ contrast: -10 })).histogram()), width(usual.histogram()) * 0.7);
      assert.isBelow(colorful((await change({ saturation: -10 })).data), 2);
      assert.isAbove(colorful((await change({ saturation: 10 })).data), colorful(usual.data) * 1.5);
    },
  },
  {
    name: 'a white balance for shade turns the picture red, and a lens that stands wrong blurs it',
    operations: ['updateStreamControl', 'captureStillImage'],
    effect: 'changing',
    needs: ['clock'],
    async run(rig) {
      const { picture, pass } = rig;
      const stream = await colorByHand(rig);
      const usual = await picture('CAM_A');
      await stream.updateControl({
        auto_whitebalance_mode: 'SHADE',
        focus: { auto_focus_mode: 'OFF', lens_position: 0 },
      });
      await pass(8);
      const after = await picture('CAM_A');
      assert.isAbove(after.mean(floor, 0) / after.mean(floor, 2), (usual.mean(floor, 0) / usual.mean(floor, 2)) * 1.3);
      assert.isBelow(edges(after), edges(usual) * 0.7);
    },
  },
  {
    name: 'depth is dark gray, what is near is lighter, and the dots of the projector fill its gaps',
    operations: ['activateStream', 'captureStillImage', 'updateIrConfig'],
    effect: 'changing',
    needs: ['clock'],
    async run({ camera, picture, pass }) {
      await camera.stream('DEPTH_B_C').activate();
      await pass(3);
      const depth = await picture('DEPTH_B_C');
      assert.strictEqual(depth.channels, 1);
      // Disparity in pixels, up to 95: the picture is dark on the whole.
      const counts = depth.histogram();
      assert.isAtMost(
        counts.findLastIndex((many) => many > 0),
        95,
      );
      const [far, near] = [
        { left: 0.6, top: 0, right: 0.9, bottom: 0.1 },
        { left: 0.6, top: 0.75, right: 0.9, bottom: 0.85 },
      ];
      assert.isAbove(depth.mean(near), depth.mean(far) * 1.15);
      await camera.updateIr({ dot_projector: 1 });
      assert.isBelow((await picture('DEPTH_B_C')).histogram()[0]!, counts[0]! * 0.8);
    },
  },
  {
    name: 'in the dark mono sensors see by infrared light, and color sensors don’t',
    operations: ['updateIrConfig', 'captureStillImage'],
    effect: 'changing',
    needs: ['clock', 'hardware'],
    async run(rig) {
      const { camera, picture, pass, target } = rig;
      await smallStills(rig);
      await target.hardware!('dim', { light: 0 });
      const seen = async (): Promise<number[]> => {
        await pass(8);
        return [(await picture('CAM_A')).mean(floor), (await picture('CAM_B')).mean(floor)];
      };
      const [color, mono] = await seen();
      await camera.updateIr({ flood_light: 1 });
      const [colorLit, monoLit] = await seen();
      assert.isAbove(monoLit!, mono! + 40);
      assert.closeTo(colorLit!, color!, 8);
    },
  },
  {
    name: 'a dirty lens stains the picture until it is cleaned',
    operations: ['captureStillImage'],
    effect: 'changing',
    needs: ['hardware'],
    async run({ camera, picture, target }) {
      await camera.stream('CAM_B').updateControl(byHand);
      const clean = await picture('CAM_B');
      await target.hardware!('soil', { camera: camera.mxid, dirt: 1 });
      const dirty = await picture('CAM_B');
      assert.deepEqual(dirty.strip, clean.strip);
      const changed = dirty.data.filter((value, at) => Math.abs(value - clean.data[at]!) > 12).length;
      assert.isAbove(changed / dirty.data.length, 0.05);
      await target.hardware!('soil', { camera: camera.mxid, dirt: 0 });
      assert.deepEqual((await picture('CAM_B')).data, clean.data);
    },
  },
];
