import { describe, expect, test } from 'vitest';
import { refusal, rig } from '../fixtures/rig.ts';

/** The system of the vendor sheet's example exchanges, reached as they reach it. */
const exchange = (start: number) => {
  const cameras = ['FAKE0', 'FAKE1'].map((serial) => ({ serial, name: `Simulated 1.3 MP mono (${serial})` }));
  const streams = [{ serial: 'FAKE0', host: '127.0.0.1', image: 41801, state: 41802 }];
  const outputs = [{ name: 'led' }, { name: 'ledgreen', serial: 'FAKE0', kind: 'digital' as const }];
  return rig({ cameras, streams, outputs }, { start });
};
const afternoon = Date.UTC(2026, 4, 4, 13, 14);

describe('the example exchanges', () => {
  test('version and cameras', async () => {
    const { get } = exchange(afternoon);
    expect(await get('/version')).toEqual({ software: '6.1.3', api: 1 });
    expect(await get('/cameras')).toEqual({
      cameras: [
        { serial: 'FAKE0', name: 'Simulated 1.3 MP mono (FAKE0)', status: 'ready' },
        { serial: 'FAKE1', name: 'Simulated 1.3 MP mono (FAKE1)', status: 'ready' },
      ],
    });
  });

  test('the status of an idle camera, with the address under which the caller reaches it', async () => {
    const { motif } = exchange(afternoon);
    const { apiKey, fetch } = motif.connection();
    const answer = await fetch('https://127.0.0.1:6083/api/1/camera/FAKE0', { headers: { 'x-api-key': apiKey } });
    expect(await answer.json()).toEqual({
      camera_info: {
        serial: 'FAKE0',
        name: 'Simulated 1.3 MP mono (FAKE0)',
        status: 'ready',
        filename: null,
        timezone: 'UTC',
        recording: null,
        parameters: {
          AcquisitionFrameRate: 150,
          AcquisitionFrameRateEnable: true,
          ExposureAuto: 'Off',
          ExposureTime: 20_000,
          Gain: 0,
          GainAuto: 'Off',
        },
        stream: {
          image: { host: '127.0.0.1', port: 41801 },
          state: { host: '127.0.0.1', port: 41802 },
          preview: { url: 'https://127.0.0.1:6083/preview/FAKE0' },
        },
      },
      playback_info: { status: 'stopped', progress: 0 },
    });
  });

  test('configure, then read', async () => {
    const { call, get } = exchange(afternoon);
    const wanted = { AcquisitionFrameRate: 42.5, ExposureTime: 6500 };
    expect(await call('PATCH', '/camera/FAKE1/configure', wanted)).toEqual({
      status: 200,
      body: { parameters: wanted },
    });
    expect(await get('/cameras/read/AcquisitionFrameRate')).toEqual({
      name: 'AcquisitionFrameRate',
      values: { FAKE0: 150, FAKE1: 42.5 },
    });
    expect(await get('/camera/FAKE1/read/AcquisitionFrameRate')).toEqual({
      serial: 'FAKE1',
      name: 'AcquisitionFrameRate',
      value: 42.5,
    });
    expect(await call('PATCH', '/cameras/configure', { Gain: 2 })).toEqual({
      status: 200,
      body: { cameras: { FAKE0: { Gain: 2 }, FAKE1: { Gain: 2 } } },
    });
  });

  test('start one camera, watch it, stop it', async () => {
    const { post, look, wait, get } = exchange(afternoon);
    const metadata = { animal: 'm17', weight_g: 24.1 };
    const wanted = { codec: 'low', filename: 'openfield_m17', record_to_store: true, metadata };
    expect(await post('/camera/FAKE0/recording/start', wanted)).toEqual({
      status: 200,
      body: { serial: 'FAKE0', filename: 'openfield_m17_20260504_131400.FAKE0/metadata.yaml', status: 'pending' },
    });
    expect(await look()).toMatchObject({ status: 'pending', filename: null });
    await wait(0.5);
    expect((await get('/camera/FAKE0')).camera_info).toMatchObject({
      status: 'recording',
      filename: 'openfield_m17_20260504_131400.FAKE0',
      recording: { started: 1777900440.3, duration: null, codec: 'low', record_to_store: true, metadata },
    });
    expect(await post('/camera/FAKE0/recording/stop')).toEqual({
      status: 200,
      body: { serial: 'FAKE0', status: 'recording' },
    });
    await wait(1);
    expect(await look()).toMatchObject({ status: 'ready', filename: null });
  });

  test('start while busy', async () => {
    const { post } = exchange(afternoon);
    expect(await post('/recording/start', {})).toEqual({
      status: 200,
      body: {
        cameras: [
          { serial: 'FAKE0', filename: '20260504_131400.FAKE0', status: 'pending' },
          { serial: 'FAKE1', filename: '20260504_131400.FAKE1', status: 'pending' },
        ],
      },
    });
    expect(await post('/recording/start', { duration: 12 })).toEqual(
      refusal(409, 'camera FAKE0 is not ready (pending)'),
    );
  });

  test('outputs', async () => {
    const { post } = exchange(afternoon);
    const set = async (path: string, body: unknown) => (await post(path, body)).body;
    expect(await set('/io/led/set', { value: 0.35 })).toEqual({ name: 'led', value: 0.35 });
    expect(await set('/camera/FAKE0/io/ledgreen/set', '{"value": Infinity}')).toEqual({ name: 'ledgreen', value: 1 });
    expect(await set('/camera/FAKE0/io/ledgreen/set', '{"value": Infinity}')).toEqual({ name: 'ledgreen', value: 0 });
    expect(await set('/io/-1/0/set', { state: 1 })).toEqual({ name: '-1/0', value: 1 });
    expect(await post('/io/pump/set', { value: 1 })).toEqual(refusal(404, 'no output named pump'));
  });

  test('the schedule', async () => {
    const { post, get, call } = exchange(Date.UTC(2026, 4, 4, 13, 15, 25, 402));
    const blink = { cron_expression: '%3 * * ? * *', camera_relative: true };
    const output = await post(
      '/schedule/camera/FAKE0/io/ledgreen/set',
      `{"task_name": "blink", "cron_expression": "%3 * * ? * *", "camera_relative": true, "value": Infinity}`,
    );
    const none = { last: null, error: null };
    expect(output.body).toEqual({
      task_name: 'blink',
      kind: 'io',
      serial: 'FAKE0',
      target: 'ledgreen',
      ...blink,
      arguments: { value: 'Infinity' },
      next: null,
      ...none,
    });
    const night = { task_name: 'night', cron_expression: '0 0 22 ? * MON-FRI' };
    const made = {
      kind: 'recording',
      serial: null,
      target: null,
      camera_relative: false,
      arguments: { duration: 1800, codec: 'high' },
    };
    const recording = await post('/schedule/recording/start', { ...night, duration: 1800, codec: 'high' });
    expect(recording.body).toEqual({ ...night, ...made, next: 1_777_932_000, ...none });
    expect(await get('/schedule')).toEqual({
      now: 1_777_900_525.402,
      timezone: 'UTC',
      tasks: [output.body, recording.body],
    });
    const oops = { task_name: 'oops', cron_expression: '0 99 * * *' };
    expect(await post('/schedule/recording/start', oops)).toEqual(
      refusal(400, 'cron_expression: hour 99 is outside 0-23'),
    );
    expect(await call('DELETE', '/schedule/blink/clear')).toEqual({ status: 200, body: { cleared: 1 } });
    expect(await post('/schedule/clear')).toEqual({ status: 200, body: { cleared: 1 } });
    expect(await call('DELETE', '/schedule/night/clear')).toEqual(refusal(404, 'no task named night'));
  });

  test('multicam and messages', async () => {
    const { post } = exchange(1_777_900_530_000);
    expect((await post('/multicam/disconnect_camera/FAKE1')).body).toEqual({ disconnected: ['FAKE1'] });
    expect((await post('/multicam/connect_camera/__all')).body).toEqual({ connected: ['FAKE0', 'FAKE1'] });
    const shown = await post('/experiment/message', { message: 'Block 2 of 5' });
    expect(shown.body).toEqual({ message: 'Block 2 of 5', time: 1_777_900_530 });
  });
});
