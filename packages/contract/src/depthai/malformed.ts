import { assertMistakes } from './mistakes.ts';
import type { DepthaiScenario } from './rig.ts';

/** Bodies and queries that can't be, and how each mistake is told by its place. */
export const malformed: readonly DepthaiScenario[] = [
  {
    name: 'a body that is missing, no JSON, no object or of another type is told by its place',
    operations: ['updateStreamControl', 'updateStreamConfig', 'updateIrConfig'],
    effect: 'changing',
    async run({ camera, send }) {
      const stream = `/cameras/${camera.mxid}/streams/CAM_A`;
      for (const path of [`${stream}/control`, `/cameras/${camera.mxid}/ir`]) {
        assertMistakes(await send('POST', path), ['body missing'], path);
        assertMistakes(await send('POST', path, { body: '{"a":' }), ['body.5 json_invalid'], path);
        for (const body of ['"text"', '[1]', '7']) {
          assertMistakes(await send('POST', path, { body }), ['body model_attributes_type'], `${path} ${body}`);
        }
        const plain = await send('POST', path, { body: '{}', type: 'text/plain' });
        assertMistakes(plain, ['body model_attributes_type'], path);
      }
      const variants = ['CameraConfigProperties', 'ColorCameraConfigProperties', 'MonoCameraConfigProperties'];
      for (const [body, type] of [
        ['[]', 'application/json'],
        ['null', 'application/json'],
        ['{}', 'text/plain'],
      ] as const) {
        assertMistakes(
          await send('POST', `${stream}/config`, { body, type }),
          variants.map((variant) => `body.${variant} dataclass_type`),
          body,
        );
      }
    },
  },
  {
    name: 'several mistakes in control values are told together, in the order of the members',
    operations: ['updateStreamControl'],
    effect: 'changing',
    async run({ camera, send }) {
      const reply = await send('POST', `/cameras/${camera.mxid}/streams/CAM_A/control`, {
        body: {
          focus: { lens_position: 1.5, auto_focus_mode: 'FAR' },
          luma_denoise: 7,
          auto_exposure_enable: 'yes',
          exposure_time: 50_000,
          auto_whitebalance_mode: 'auto',
          nobody_knows_this: true,
        },
      });
      assertMistakes(
        reply,
        [
          'body.exposure_time less_than_equal',
          'body.auto_exposure_enable bool_parsing',
          'body.luma_denoise less_than_equal',
          'body.auto_whitebalance_mode enum',
          'body.focus.auto_focus_mode enum',
          'body.focus.lens_position less_than_equal',
        ],
        'control',
      );
    },
  },
  {
    name: 'an unknown format and a flag that is none are told by their place in the query',
    operations: ['captureStillImage', 'refreshCameras'],
    effect: 'changing',
    async run({ camera, send }) {
      for (const format of ['xyz', 'jpegs', 'null', '%20', 'png,jpeg']) {
        const reply = await send('GET', `/cameras/${camera.mxid}/streams/CAM_B/still?format=${format}`);
        assertMistakes(reply, ['query.format enum'], format);
      }
      assertMistakes(await send('POST', '/cameras/refresh?boot=maybe'), ['query.boot bool_parsing'], 'boot');
    },
  },
];
