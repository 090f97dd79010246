import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, rig, poe, pro } from '../fixtures/rig.ts';
import { body as bodies } from '../fixtures/steps.ts';

const detail = async (path: string, sent: unknown) => {
  const { status, body } = await rig().post(path, sent);
  expect(status).toBe(422);
  return body.detail;
};

describe('mistakes are told as FastAPI tells them', () => {
  test('several together, in the order of the schema', async () => {
    expect(await detail(at(pro, 'CAM_A', 'control'), { luma_denoise: 7, exposure_time: 50_000 })).toEqual([
      {
        type: 'less_than_equal',
        loc: ['body', 'exposure_time'],
        msg: 'must be at most 33000',
        input: 50_000,
        ctx: { le: 33_000 },
      },
      { type: 'less_than_equal', loc: ['body', 'luma_denoise'], msg: 'must be at most 4', input: 7, ctx: { le: 4 } },
    ]);
  });

  test.each([
    [{ contrast: null }, 'int_type', ['body', 'contrast']],
    [{ contrast: 1.5 }, 'int_from_float', ['body', 'contrast']],
    [{ contrast: '5' }, 'int_parsing', ['body', 'contrast']],
    [{ contrast: -11 }, 'greater_than_equal', ['body', 'contrast']],
    [{ auto_whitebalance_mode: 'SUN' }, 'enum', ['body', 'auto_whitebalance_mode']],
    [{ auto_exposure_lock: 'yes' }, 'bool_parsing', ['body', 'auto_exposure_lock']],
    [{ focus: { lens_position: 2 } }, 'less_than_equal', ['body', 'focus', 'lens_position']],
    [[], 'model_attributes_type', ['body']],
    ['{"contrast": ', 'json_invalid', ['body', 13]],
  ])('%j', async (sent, type, loc) => {
    expect(await detail(at(pro, 'CAM_A', 'control'), sent)).toMatchObject([{ type, loc }]);
  });

  test('a body that calls itself something else is one long text', async () => {
    const { lab, depthai } = rig();
    const { baseUrl } = depthai.connection();
    const answer = await lab.depthai.fetch(`${baseUrl}${at(pro, 'CAM_A', 'control')}`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"contrast": 3}',
    });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ detail: [{ type: 'model_attributes_type', loc: ['body'] }] });
  });

  test('no body at all', async () => {
    expect(await detail(at(pro, 'CAM_A', 'control'), undefined)).toMatchObject([{ type: 'missing', loc: ['body'] }]);
  });

  test('a query that is neither true nor false', async () => {
    const { body } = await rig().post('/cameras/refresh?boot=soon');
    expect(body.detail).toMatchObject([{ type: 'bool_parsing', loc: ['query', 'boot'], input: 'soon' }]);
  });
});

describe('a configuration that fits no variant', () => {
  test('has a block of mistakes for each of the three', async () => {
    const mistakes: { loc: unknown[]; type: string }[] = await detail(at(pro, 'CAM_B', 'config'), {
      resolution: 'THE_800_P',
    });
    const places = mistakes.map(({ loc, type }) => `${loc.slice(1).join('.')} ${type}`);
    expect(places).toEqual([
      'CameraConfigProperties.resolution tuple_type',
      'CameraConfigProperties.still_size missing',
      'CameraConfigProperties.preview_size missing',
      'CameraConfigProperties.video_size missing',
      'CameraConfigProperties.fps missing',
      'ColorCameraConfigProperties.still_size missing',
      'ColorCameraConfigProperties.preview_size missing',
      'ColorCameraConfigProperties.video_size missing',
      'ColorCameraConfigProperties.sensor_crop missing',
      'ColorCameraConfigProperties.fps missing',
      'MonoCameraConfigProperties.fps missing',
    ]);
  });

  test('names items of lists by their index', async () => {
    const sent = {
      resolution: 'THE_1080_P',
      still_size: [300],
      preview_size: [1, 2, 3],
      video_size: [0, 5],
      sensor_crop: [0, 1],
      fps: 0,
    };
    const mistakes: { loc: unknown[]; type: string }[] = await detail(at(pro, 'CAM_A', 'config'), sent);
    const color = mistakes.filter(({ loc }) => loc[1] === 'ColorCameraConfigProperties');
    expect(color.map(({ loc, type }) => `${loc.slice(2).join('.')} ${type}`)).toEqual([
      'still_size.1 missing',
      'preview_size too_long',
      'video_size.0 greater_than_equal',
      'sensor_crop.1 less_than',
      'fps greater_than',
    ]);
  });

  test('is refused where it is no object, and where it is one for another kind of stream, and nothing changes', async () => {
    const own = rig();
    expect((await own.post(at(pro, 'CAM_A', 'config'), 7)).body.detail).toMatchObject(
      ['Camera', 'ColorCamera', 'MonoCamera'].map((kind) => ({
        type: 'dataclass_type',
        loc: ['body', `${kind}ConfigProperties`],
      })),
    );
    const before = await own.get(at(pro, 'CAM_A', 'config'));
    expect(await own.post(at(pro, 'CAM_A', 'config'), { resolution: 'THE_800_P', fps: 10 })).toMatchObject({
      status: 422,
    });
    expect(await own.post(at(pro, 'CAM_B', 'config'), before)).toMatchObject({ status: 422 });
    expect(await own.get(at(pro, 'CAM_A', 'config'))).toEqual(before);
  });

  test('is refused exactly if it isn’t what the stream takes', async () => {
    const own = rig();
    const isOf = (sent: object, wanted: Readonly<Record<string, readonly unknown[]>>): boolean =>
      Object.entries(wanted).every(([name, values]) =>
        values.some((value) => JSON.stringify(value) === JSON.stringify((sent as Record<string, unknown>)[name])),
      );
    const fps = [30, 12.5, 120];
    const size = [[320, 240]];
    const color = { still_size: size, preview_size: size, video_size: size, sensor_crop: [[0, 0.5]], fps };
    await fc.assert(
      fc.asyncProperty(bodies, fc.constantFrom('CAM_A', 'CAM_B'), async (sent, name) => {
        const isRight =
          name === 'CAM_A'
            ? isOf(sent, { ...color, resolution: ['THE_1080_P', 'THE_720_P'] })
            : isOf(sent, { fps, resolution: ['THE_400_P', 'THE_720_P'] });
        const { status, body } = await own.post(at(pro, name, 'config'), sent);
        expect(status).toBe(isRight ? 200 : 422);
        if (status === 422) expect(body.detail.length).toBeGreaterThan(0);
      }),
      { seed: 42, numRuns: 400 },
    );
  });
});

test.each([
  ['/cameras/abc/streams/cam_a/control', '{', 422, 'json_invalid'],
  ['/cameras/abc/streams/cam_a/control', { contrast: 99 }, 422, 'string_pattern_mismatch'],
  ['/cameras/FFFF/streams/cam_a/control', { contrast: 99 }, 404, 'no camera FFFF'],
  [at(pro, 'cam_a', 'control'), { contrast: 99 }, 422, 'string_pattern_mismatch'],
  [at(poe, 'CAM_B', 'control'), { contrast: 99 }, 404, 'no stream CAM_B'],
  [at(pro, 'DEPTH_B_C', 'control'), { contrast: 99 }, 404, 'stream DEPTH_B_C is not active'],
  [at(pro, 'CAM_A', 'control'), { contrast: 99 }, 422, 'less_than_equal'],
])('what counts first: %s with %j is %i %s', async (path, sent, status, word) => {
  const { body, ...answer } = await rig().post(path, sent);
  expect(answer.status).toBe(status);
  expect(JSON.stringify(body)).toContain(word);
});
