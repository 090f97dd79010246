import { HttpError } from '@labrig/depthai';
import { networkBlob } from '@labrig/depthai-simulator';
import { assert } from 'chai';
import { rejected } from '../rejected.ts';
import type { DepthaiScenario } from './rig.ts';

const model = new File([networkBlob({ width: 320, height: 240 })], 'cages.blob');
const settings = { num_classes: 3, coordinate_size: 4, confidence_threshold: 0.6, iou_threshold: 0.45 };
const yolo = { type: 'YOLO', nn_config: settings } as const;

/** An upload, part by part. */
export function form(parts: Readonly<Record<string, string | Blob>>): FormData {
  const data = new FormData();
  for (const [name, part] of Object.entries(parts)) data.set(name, part);
  return data;
}

/** Networks: uploaded, described, taken off. */
export const networks: readonly DepthaiScenario[] = [
  {
    name: 'a network is uploaded, described with all defaults, and taken off again',
    operations: ['deployNeuralNetwork', 'getNeuralNetwork', 'deleteNeuralNetwork', 'getStreamConfig'],
    effect: 'changing',
    async run({ camera }) {
      const stream = camera.stream('CAM_A');
      assert.isUndefined(await stream.nn.get());
      await stream.nn.deploy({ model, config: yolo });
      assert.deepEqual(await stream.nn.get(), {
        type: 'YOLO',
        num_inference_threads: 2,
        nn_config: { ...settings, anchor_masks: null, anchors: null },
      });
      assert.deepInclude(await stream.config(), { preview_size: [320, 240] });
      await stream.nn.deploy({ model, config: { type: 'Generic', num_inference_threads: 1 } });
      assert.deepEqual(await stream.nn.get(), { type: 'Generic', num_inference_threads: 1, nn_config: null });
      await stream.nn.delete();
      await stream.nn.delete();
      assert.isUndefined(await stream.nn.get());
    },
  },
  {
    name: 'a network goes with its stream, and stays when others are switched',
    operations: ['deployNeuralNetwork', 'getNeuralNetwork', 'deactivateStream'],
    effect: 'changing',
    async run({ camera }) {
      const stream = camera.stream('CAM_B');
      await stream.nn.deploy({ model, config: { type: 'MobileNet', nn_config: { confidence_threshold: 0.5 } } });
      await camera.stream('CAM_C').deactivate();
      assert.strictEqual((await stream.nn.get())?.type, 'MobileNet');
      await camera.stream('DEPTH_B_C').activate();
      await stream.activate();
      assert.isUndefined(await stream.nn.get());
    },
  },
  {
    name: 'settings that do not fit are told by their place, and a file that is no network makes the server fail',
    operations: ['deployNeuralNetwork', 'getNeuralNetwork'],
    effect: 'changing',
    async run({ camera, send }) {
      const path = `/cameras/${camera.mxid}/streams/CAM_A/nn`;
      const wrong: readonly (readonly [parts: Record<string, string | Blob>, places: string])[] = [
        [{}, 'body.model body.config'],
        [{ model }, 'body.config'],
        [{ config: JSON.stringify(yolo) }, 'body.model'],
        [{ model, config: '{' }, ''],
        [{ model, config: '{}' }, 'type'],
        [{ model, config: JSON.stringify({ ...yolo, type: 'Yolo' }) }, 'type'],
        [
          { model, config: JSON.stringify({ ...yolo, nn_config: { num_classes: 'x' } }) },
          'nn_config.NNYoloConfig.num_classes',
        ],
      ];
      for (const [parts, places] of wrong) {
        const { status, body } = await send('POST', path, { body: form(parts) });
        assert.strictEqual(status, 422, places);
        assert.strictEqual((body.detail as { loc: string[] }[]).map(({ loc }) => loc.join('.')).join(' '), places);
      }
      for (const config of [{ type: 'YOLO' }, { type: 'MobileNet' }, { type: 'Generic', nn_config: {} }]) {
        const { status, body } = await send('POST', path, { body: form({ model, config: JSON.stringify(config) }) });
        assert.strictEqual(status, 422);
        assert.isString(body.detail);
      }
      for (const bytes of ['', 'no network', new Uint8Array([0x7f, 0x45, 0x4c, 0x46]), new Uint8Array(4096)]) {
        const failing = () => camera.stream('CAM_A').nn.deploy({ model: new File([bytes], 'x.blob'), config: yolo });
        assert.strictEqual((await rejected(failing, HttpError)).status, 500);
      }
      for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded']) {
        const { status, body } = await send('POST', path, { body: '{}', type });
        assert.strictEqual(status, 422, type);
        assert.strictEqual(body.detail[0].loc.join('.'), 'body.model', type);
      }
      const broken = await send('POST', path, { body: 'no form', type: 'multipart/form-data; boundary=x' });
      assert.strictEqual(broken.status, 400);
      assert.isUndefined(await camera.stream('CAM_A').nn.get());
    },
  },
];

export { model, yolo };
