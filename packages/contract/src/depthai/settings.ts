import { HttpError } from '@labrig/depthai';
import { assert } from 'chai';
import { rejected } from '../rejected.ts';
import type { DepthaiScenario } from './rig.ts';

const color = {
  resolution: 'THE_4_K',
  still_size: [1280, 720],
  preview_size: [320, 320],
  video_size: [1920, 1080],
  sensor_crop: [0.25, 0.25],
  fps: 12.5,
} as const;
const generic = { ...color, resolution: [1280, 800], sensor_crop: undefined };

/** Configuration and control: what is stored, what is remembered, what is forgotten. */
export const settings: readonly DepthaiScenario[] = [
  {
    name: 'color, mono and depth have the configuration of their variant, and take it whole',
    operations: ['getStreamConfig', 'updateStreamConfig', 'activateStream'],
    effect: 'changing',
    async run({ camera, send }) {
      const path = (name: string): string => `/cameras/${camera.mxid}/streams/${name}/config`;
      const mono = { resolution: 'THE_800_P', fps: 45 };
      for (const [name, config] of [
        ['CAM_A', color],
        ['CAM_B', mono],
        ['DEPTH_B_C', mono],
      ] as const) {
        await camera.stream(name).activate();
        const { status, body } = await send('POST', path(name), { body: config });
        assert.deepEqual([status, body], [200, config], name);
        assert.deepEqual(await camera.stream(name).config(), config as never, name);
      }
    },
  },
  {
    name: 'a configuration of another variant, or with a member missing, is told variant by variant, and nothing of it is stored',
    operations: ['updateStreamConfig', 'getStreamConfig'],
    effect: 'changing',
    async run({ camera, send }) {
      const wrong: readonly (readonly [stream: 'CAM_A' | 'CAM_B', body: object, variant: string])[] = [
        ['CAM_A', generic, 'ColorCameraConfigProperties'],
        ['CAM_A', { resolution: 'THE_800_P', fps: 5 }, 'ColorCameraConfigProperties'],
        ['CAM_A', { ...color, fps: undefined }, 'ColorCameraConfigProperties'],
        ['CAM_A', { ...color, sensor_crop: [1, 0] }, 'ColorCameraConfigProperties'],
        ['CAM_A', { ...color, still_size: [0, 100] }, 'ColorCameraConfigProperties'],
        ['CAM_A', { ...color, still_size: [100] }, 'ColorCameraConfigProperties'],
        ['CAM_B', { ...color, resolution: 'THE_4_K' }, 'MonoCameraConfigProperties'],
        ['CAM_B', generic, 'MonoCameraConfigProperties'],
        ['CAM_B', { resolution: 'THE_800_P' }, 'MonoCameraConfigProperties'],
        ['CAM_B', { resolution: 'THE_800_P', fps: 121 }, 'MonoCameraConfigProperties'],
        ['CAM_B', { resolution: 'THE_800_P', fps: '30' }, 'MonoCameraConfigProperties'],
        ['CAM_B', [1], 'MonoCameraConfigProperties'],
      ];
      for (const [name, body, variant] of wrong) {
        const before = await camera.stream(name).config();
        const reply = await send('POST', `/cameras/${camera.mxid}/streams/${name}/config`, { body });
        assert.strictEqual(reply.status, 422, JSON.stringify(body));
        const places = (reply.body.detail as { loc: string[] }[]).map(({ loc }) => loc.slice(0, 2).join('.'));
        assert.include(places, `body.${variant}`, JSON.stringify(body));
        assert.deepEqual(await camera.stream(name).config(), before);
      }
    },
  },
  {
    name: 'a part of a configuration is changed, the rest stays',
    operations: ['getStreamConfig', 'updateStreamConfig'],
    effect: 'changing',
    async run({ camera }) {
      const stream = camera.stream('CAM_A');
      const before = await stream.config();
      const after = { ...before, still_size: [320, 240], fps: 12.5 };
      assert.deepEqual(await stream.changeConfig({ still_size: [320, 240], fps: 12.5 }), after as never);
      assert.deepEqual(await stream.config(), after as never);
    },
  },
  {
    name: 'control changes what is named and leaves the rest; focus is replaced as a whole, and null leaves it',
    operations: ['getStreamControl', 'updateStreamControl'],
    effect: 'changing',
    async run({ camera }) {
      const stream = camera.stream('CAM_A');
      const before = await stream.control();
      assert.deepEqual(await stream.updateControl({}), before);
      const focus = { auto_focus_mode: 'OFF', auto_focus_trigger: false, lens_position: 0.62 } as const;
      const changed = { ...before, auto_exposure_enable: false, exposure_time: 8300, sensitivity_iso: 320, focus };
      const { auto_focus_mode, lens_position } = focus;
      assert.deepEqual(
        await stream.updateControl({
          auto_exposure_enable: false,
          exposure_time: 8300,
          sensitivity_iso: 320,
          focus: { auto_focus_mode, lens_position },
        }),
        changed,
      );
      assert.deepEqual(await stream.updateControl({ focus: null }), changed);
      const fallen = { auto_focus_mode: 'CONTINUOUS_VIDEO', auto_focus_trigger: true, lens_position: 0 };
      assert.deepEqual((await stream.updateControl({ focus: { auto_focus_trigger: true } })).focus, fallen);
    },
  },
  {
    name: 'the limits of every control value are accepted, and what lies beyond is refused with its place',
    operations: ['updateStreamControl', 'getStreamControl'],
    effect: 'changing',
    async run({ camera, send }) {
      const path = `/cameras/${camera.mxid}/streams/CAM_A/control`;
      const limits: Readonly<Record<string, readonly [number, number]>> = {
        exposure_time: [1, 33_000],
        sensitivity_iso: [100, 5000],
        auto_exposure_compensation: [-9, 9],
        contrast: [-10, 10],
        brightness: [-10, 10],
        saturation: [-10, 10],
        chroma_denoise: [0, 4],
        luma_denoise: [0, 4],
        manual_whitebalance: [1000, 12_000],
      };
      for (const [name, [least, most]] of Object.entries(limits)) {
        for (const value of [least, most]) {
          assert.deepInclude((await send('POST', path, { body: { [name]: value } })).body, { [name]: value });
        }
        const before = await camera.stream('CAM_A').control();
        for (const [value, type] of [
          [least - 1, 'greater_than_equal'],
          [most + 1, 'less_than_equal'],
          [least + 0.5, 'int_from_float'],
          [null, 'int_type'],
          [`${least}`, 'int_parsing'],
        ] as const) {
          const { status, body } = await send('POST', path, { body: { [name]: value, contrast: value } });
          assert.strictEqual(status, 422, `${name} ${value}`);
          assert.deepInclude(
            (body.detail as { loc: string[]; type: string }[]).map(
              ({ loc, type: found }) => `${loc.join('.')} ${found}`,
            ),
            `body.${name} ${type}`,
          );
        }
        assert.deepEqual(await camera.stream('CAM_A').control(), before);
      }
      for (const body of [
        { auto_whitebalance_mode: 'MOONLIGHT' },
        { focus: { lens_position: 1.1 } },
        { auto_exposure_limit: -1 },
      ]) {
        assert.strictEqual((await send('POST', path, { body })).status, 422, JSON.stringify(body));
      }
    },
  },
  {
    name: 'control values outlive every restart of the camera but that of their own stream being switched off',
    operations: ['updateStreamControl', 'getStreamControl', 'updateStreamConfig', 'activateStream', 'deactivateStream'],
    effect: 'changing',
    async run({ camera }) {
      const stream = camera.stream('CAM_A');
      await stream.updateControl({ contrast: 4 });
      await camera.stream('DEPTH_B_C').activate({ fps: 10 });
      await camera.stream('CAM_B').activate();
      await camera.stream('CAM_B').deactivate();
      await stream.changeConfig({ fps: 12 });
      assert.strictEqual((await stream.control()).contrast, 4);
      assert.strictEqual((await stream.config()).fps, 12);
      await camera.stream('CAM_B').activate();
      assert.strictEqual((await camera.stream('CAM_B').config()).fps, 30);
      assert.strictEqual((await rejected(() => camera.stream('DEPTH_B_C').config(), HttpError)).status, 404);
    },
  },
];
