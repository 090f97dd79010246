import { networkBlob } from '@labrig/depthai-simulator';
import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { box } from './fixtures/box.ts';
import { HttpError, isStreamName } from './index.ts';
import type { Camera, StreamName } from './index.ts';

/** Names of the streams that are active. */
const active = async (camera: Camera): Promise<string[]> =>
  (await camera.streams()).filter((stream) => stream.active).map(({ name }) => name);

describe('what each function of the vendor’s page on streams does', () => {
  test('List All Streams: sensors first, then depth; after boot all sensors are active and no depth is', async () => {
    const { camera } = box();
    expect(await camera.streams()).toEqual([
      { name: 'CAM_A', active: true },
      { name: 'CAM_B', active: true },
      { name: 'CAM_C', active: true },
      { name: 'DEPTH_B_C', active: false },
    ]);
  });

  test('Activate Stream: a depth stream and its sensors are never active together, and the latest wins', async () => {
    const { camera } = box();
    await camera.stream('DEPTH_B_C').activate();
    expect(await active(camera)).toEqual(['CAM_A', 'DEPTH_B_C']);
    await camera.stream('CAM_C').activate();
    expect(await active(camera)).toEqual(['CAM_A', 'CAM_C']);
    expect(await camera.stream('CAM_B').isActive()).toBe(false);
  });

  test('Activate Stream with a configuration', async () => {
    const { camera } = box();
    const depth = camera.stream('DEPTH_B_C');
    await depth.activate({ resolution: 'THE_800_P' });
    expect(await depth.config()).toEqual({ resolution: 'THE_800_P', fps: 30 });
  });

  test('Activate Stream that the camera lacks, or on a camera that is shut down', async () => {
    const { camera } = box();
    const lacking = await failure(camera.stream('CAM_H').activate(), HttpError);
    expect(lacking).toMatchObject({ status: 404, operationId: 'activateStream' });
    await camera.shutDown();
    const off = await failure(camera.stream('CAM_A').activate(), HttpError);
    expect(off.status).toBe(409);
    expect(off.message).toContain('`camera.boot()` starts it');
    await camera.boot();
    await camera.stream('CAM_A').activate();
  });

  test('Deactivate Stream: what was set is forgotten, and the sensors of depth do not come back', async () => {
    const { camera } = box();
    const depth = camera.stream('DEPTH_B_C');
    await depth.activate({ fps: 5 });
    await depth.deactivate();
    expect(await active(camera)).toEqual(['CAM_A']);
    await depth.deactivate();
    await depth.activate();
    expect((await depth.config()).fps).toBe(30);
  });

  test('Get Stream Config: color and mono sensors have their own variants', async () => {
    const { camera } = box();
    expect(await camera.stream('CAM_A').config()).toEqual({
      resolution: 'THE_1080_P',
      still_size: [1920, 1080],
      preview_size: [300, 300],
      video_size: [1920, 1080],
      sensor_crop: [0, 0],
      fps: 30,
    });
    expect(await camera.stream('CAM_B').config()).toEqual({ resolution: 'THE_400_P', fps: 30 });
    const error = await failure(camera.stream('DEPTH_B_C').config(), HttpError);
    expect(error.status).toBe(404);
    expect(error.message).toContain('never active together');
  });

  test('Update Stream Config: whole, or what changes', async () => {
    const { camera } = box();
    const color = camera.stream('CAM_A');
    const changed = await color.changeConfig({ still_size: [320, 240], fps: 12.5 });
    expect(changed).toMatchObject({ resolution: 'THE_1080_P', still_size: [320, 240], fps: 12.5 });
    expect(await color.config()).toEqual(changed);
    expect(await camera.stream('CAM_B').updateConfig({ resolution: 'THE_800_P', fps: 45 })).toEqual({
      resolution: 'THE_800_P',
      fps: 45,
    });
  });

  test('Update Stream Config with what the stream can’t have: each mistake is told by its place', async () => {
    const { camera } = box();
    const error = await failure(camera.stream('CAM_B').updateConfig({ resolution: 'THE_800_P', fps: -1 }), HttpError);
    expect(error.status).toBe(422);
    expect(error.vendorMessage).toMatch(/^body\.fps: .* \(as MonoCameraConfigProperties/);
    expect(await camera.stream('CAM_B').config()).toEqual({ resolution: 'THE_400_P', fps: 30 });
  });

  test('Get Stream Control, Update Stream Control: what is given changes, focus as a whole', async () => {
    const { camera } = box();
    const color = camera.stream('CAM_A');
    const before = await color.control();
    expect(before).toMatchObject({ exposure_time: 1, sensitivity_iso: 850, auto_whitebalance_mode: 'AUTO' });
    const after = await color.updateControl({
      auto_exposure_enable: false,
      exposure_time: 8300,
      focus: { auto_focus_mode: 'OFF', lens_position: 0.62 },
    });
    expect(after).toEqual({
      ...before,
      auto_exposure_enable: false,
      exposure_time: 8300,
      focus: { auto_focus_mode: 'OFF', auto_focus_trigger: false, lens_position: 0.62 },
    });
    expect(await color.control()).toEqual(after);
    const error = await failure(color.updateControl({ exposure_time: 50_000, luma_denoise: 7 }), HttpError);
    expect(error.vendorMessage).toMatch(/^body\.exposure_time: .*; body\.luma_denoise: /);
    expect((await camera.stream('CAM_B').control()).focus).toBeNull();
  });

  test('Capture Still Image: color in its still size, mono and depth in that of their resolution', async () => {
    const { camera } = box();
    await camera.stream('CAM_A').changeConfig({ still_size: [320, 240] });
    const still = await camera.stream('CAM_A').still();
    expect(still).toMatchObject({ type: 'image/jpeg', width: 320, height: 240, size: still.bytes.length });
    expect(await camera.stream('CAM_B').still({ format: 'png' })).toMatchObject({
      type: 'image/png',
      width: 640,
      height: 400,
    });
    await camera.stream('DEPTH_B_C').activate();
    expect(await camera.stream('DEPTH_B_C').still({ format: 'png' })).toMatchObject({ width: 640, height: 400 });
    expect(await failure(camera.stream('CAM_B').still(), HttpError)).toHaveProperty('status', 404);
  });
});

describe('what a stream sends by itself', () => {
  /** A live stream shows the present: time has to pass. */
  const running = (options: Parameters<typeof box>[0] = {}) => {
    const made = box(options);
    made.lab.clock.setMode(10);
    return made;
  };
  const network = { model: new Blob([networkBlob({ width: 416, height: 416 })]), config: { type: 'Generic' } } as const;

  test('video begins with init, and has a picture per fragment', async () => {
    const { camera } = running();
    const kinds: string[] = [];
    for await (const { kind } of camera.stream('CAM_B').video()) {
      kinds.push(kind);
      if (kinds.length === 4) break;
    }
    expect(kinds).toEqual(['init', 'fragment', 'fragment', 'fragment']);
  });

  test('detections come from the network that was deployed', async () => {
    const { camera } = running();
    const color = camera.stream('CAM_A');
    expect(await color.nn.get()).toBeUndefined();
    await color.nn.deploy(network);
    expect(await color.nn.get()).toEqual({ type: 'Generic', num_inference_threads: 2, nn_config: null });
    for await (const { detections } of color.detections()) {
      expect(detections).toBeInstanceOf(Array);
      break;
    }
    await color.nn.delete();
    expect(await color.nn.get()).toBeUndefined();
  });

  test('video is connected again after a restart of the camera', async () => {
    const { camera } = running({ restart: { streams: 1500 } });
    const video = camera.stream('CAM_B').video();
    const kinds: string[] = [];
    for await (const { kind } of video) {
      kinds.push(kind);
      if (kinds.length === 2) await camera.stream('CAM_C').changeConfig({ fps: 10 });
      if (kinds.filter((each) => each === 'init').length === 2) break;
    }
    expect(video.reconnections).toBe(1);
  });

  test('a stream that somebody switches off says why it ended', async () => {
    const { camera } = running();
    const watch = async (name: StreamName): Promise<void> => {
      for await (const { kind } of camera.stream(name).video())
        if (kind === 'init') await camera.stream('DEPTH_B_C').activate();
    };
    await expect(watch('CAM_B')).rejects.toThrow(/CAM_B is switched off: a depth stream and its two sensors/);
    await expect(watch('CAM_C')).rejects.toThrow(/CAM_C is switched off/);
  });

  test('detections without a network say so', async () => {
    const { camera } = running();
    const next = camera.stream('CAM_A').detections()[Symbol.asyncIterator]().next();
    await expect(next).rejects.toThrow(/No network runs on CAM_A/);
  });
});

test('cameras, infrared light, stats and the controller answer, too', async () => {
  const { depthai, camera } = box();
  expect(await depthai.greeting()).not.toBe('');
  expect((await depthai.openApi()).paths).toHaveProperty(['/cameras/refresh']);
  const cameras = await depthai.refresh({ boot: true });
  expect(cameras.map(({ state }) => state)).toEqual(cameras.map(() => 'X_LINK_BOOTED'));
  expect(await camera.updateIr({ dot_projector: 0.8 })).toEqual({ flood_light: 0, dot_projector: 0.8 });
  expect((await camera.stats()).chip_temperature.average).toBeGreaterThan(0);
  expect((await camera.streams()).every(({ name }) => isStreamName(name))).toBe(true);
  const [led] = await depthai.controller.led.list();
  await depthai.controller.led.update(led!.circuit, { value: 1 });
  expect((await depthai.controller.devices('ai')).length).toBeGreaterThan(0);
});
