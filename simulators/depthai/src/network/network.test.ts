import { describe, expect, test } from 'vitest';
import { at, rig, pro } from '../fixtures/rig.ts';
import { networkBlob } from '../index.ts';

const yolo = {
  type: 'YOLO',
  nn_config: { num_classes: 3, coordinate_size: 4, confidence_threshold: 0.6, iou_threshold: 0.45 },
};

function form(
  config: unknown,
  model: BlobPart = networkBlob({ width: 320, height: 240 }),
  name = 'cages.blob',
): FormData {
  const parts = new FormData();
  parts.set('model', new File([model], name));
  if (config !== undefined) parts.set('config', typeof config === 'string' ? config : JSON.stringify(config));
  return parts;
}

describe('a network', () => {
  test('is deployed, described with all defaults, and taken off again', async () => {
    const own = rig();
    const path = at(pro, 'CAM_A', 'nn');
    expect(await own.get(path)).toBeNull();
    expect(await own.post(path, form(yolo))).toMatchObject({ status: 201, body: null });
    expect(await own.get(path)).toEqual({
      type: 'YOLO',
      num_inference_threads: 2,
      nn_config: { ...yolo.nn_config, anchor_masks: null, anchors: null },
    });
    expect((await own.get(at(pro, 'CAM_A', 'config'))).preview_size).toEqual([320, 240]);
    expect(await own.remove(path)).toMatchObject({ status: 202, body: null });
    expect(await own.remove(path)).toMatchObject({ status: 202 });
    expect(await own.get(path)).toBeNull();
  });

  test('goes with its stream', async () => {
    const own = rig();
    await own.post(at(pro, 'CAM_B', 'nn'), form({ type: 'Generic' }));
    await own.remove(at(pro, 'CAM_B'));
    await own.post(at(pro, 'CAM_B'));
    expect(await own.get(at(pro, 'CAM_B', 'nn'))).toBeNull();
  });

  test('of a real blob has the size that its file’s name tells, or that its kind usually has', async () => {
    const own = rig();
    const real = networkBlob({ width: 1, height: 1 }).slice(0, 60);
    const size = async (name: string) => {
      await own.post(at(pro, 'CAM_A', 'nn'), form(yolo, real, name));
      return (await own.get(at(pro, 'CAM_A', 'config'))).preview_size;
    };
    expect(await size('cages_640x352.blob')).toEqual([640, 352]);
    expect(await size('cages.blob')).toEqual([416, 416]);
  });

  test.each([
    [undefined, 422, [{ type: 'missing', loc: ['body', 'config'] }]],
    ['{', 422, [{ type: 'json_invalid', loc: [] }]],
    [{ type: 'Yolo' }, 422, [{ type: 'enum', loc: ['type'], input: 'Yolo' }]],
    [{ type: 'YOLO' }, 422, 'YOLO needs an nn_config'],
    [{ type: 'Generic', nn_config: {} }, 422, 'Generic takes no nn_config'],
    [
      { type: 'MobileNet', nn_config: { confidence_threshold: 'x' } },
      422,
      [{ type: 'float_parsing', loc: ['nn_config', 'NNMobileNetConfig', 'confidence_threshold'] }],
    ],
  ])('with settings %j is %i', async (config, status, detail) => {
    const own = rig();
    const answer = await own.post(at(pro, 'CAM_A', 'nn'), form(config));
    expect(answer).toMatchObject({ status, body: { detail } });
  });

  test('that is none for this chip makes the server fail; a body of another type has no parts', async () => {
    const own = rig();
    expect(await own.post(at(pro, 'CAM_A', 'nn'), form(yolo, 'no blob'))).toMatchObject({ status: 500 });
    // A body of another type is a form without parts.
    expect(await own.post(at(pro, 'CAM_A', 'nn'), '{"model":1}')).toMatchObject({
      status: 422,
      body: { detail: [{ loc: ['body', 'model'] }, { loc: ['body', 'config'] }] },
    });
    expect(await own.post(at(pro, 'DEPTH_B_C', 'nn'), form(yolo))).toMatchObject({ status: 404 });
  });
});
