import { describe, expectTypeOf, test } from 'vitest';
import { server } from './fixtures/server.ts';
import { createDepthai, isStreamName } from './index.ts';
import type { InProcessConnection } from '@labrig/simulator';
import type {
  DepthaiOptions,
  DepthName,
  operations,
  SensorName,
  Still,
  StreamName,
  VideoSegment,
  WebSocketLike,
} from './index.ts';

const { depthai, camera } = server();

describe('the lower layer', () => {
  test('tells outcomes apart by kind, then by status, each with its own body', async () => {
    const answer = await depthai.api.getStreamControl({ path: { mxid: 'A1', stream_name: 'CAM_A' } });
    expectTypeOf(answer.kind).toEqualTypeOf<
      'http' | 'timeout' | 'aborted' | 'network' | 'decode' | 'auth' | 'request'
    >();
    if (answer.kind === 'http') {
      expectTypeOf(answer.status).toEqualTypeOf<200 | 404 | 422 | 500>();
      if (answer.status === 200) expectTypeOf(answer.body).toEqualTypeOf<operations.SensorControl>();
      if (answer.status === 404) expectTypeOf(answer.body).toEqualTypeOf<operations.ErrorDetail | null>();
      if (answer.status === 500) expectTypeOf(answer.body).toEqualTypeOf<ReadableStream<Uint8Array>>();
    }
    // @ts-expect-error -- before it is known that there is an answer, there is no body.
    void answer.body;
  });

  test('takes constants, for what it is given it leaves as it is', () => {
    const changes = { still_size: [640, 360], fps: 10 } as const;
    expectTypeOf(camera.stream('CAM_A').changeConfig).toBeCallableWith(changes);
  });

  test('wants arguments exactly where the operation requires some', () => {
    const { api } = depthai;
    expectTypeOf(api.listCameras).toBeCallableWith();
    expectTypeOf(api.refreshCameras).toBeCallableWith({ query: { boot: true } }, { timeout: 1000 });
    const wrong = [
      // @ts-expect-error -- the path is required.
      () => api.getCamera(),
      // @ts-expect-error -- so is the body.
      () => api.updateLeds(),
      // @ts-expect-error -- an operation without a body takes none.
      () => api.bootCamera({ path: { mxid: 'A1' }, body: {} }),
    ];
    expectTypeOf(wrong).toBeArray();
  });
});

describe('names of streams', () => {
  test('are eight sensors, and pairs of them', () => {
    expectTypeOf<'CAM_H'>().toExtend<SensorName>();
    expectTypeOf<'DEPTH_B_C'>().toExtend<DepthName>();
    expectTypeOf<StreamName>().toEqualTypeOf<SensorName | DepthName>();
    const wrong = [
      // @ts-expect-error -- there is no ninth socket.
      () => camera.stream('CAM_I'),
      // @ts-expect-error -- depth needs two sensors.
      () => camera.stream('DEPTH_B'),
      // @ts-expect-error -- a list tells plain texts.
      async () => camera.stream((await camera.streams())[0]!.name),
    ];
    expectTypeOf(wrong).toBeArray();
    const told = async () => (await camera.streams()).map(({ name }) => name).filter(isStreamName);
    expectTypeOf(told).returns.resolves.toEqualTypeOf<StreamName[]>();
  });

  test('tell which configuration goes with them', () => {
    const depth = camera.stream('DEPTH_B_C');
    const sensor = camera.stream('CAM_A');
    expectTypeOf(depth.name).toEqualTypeOf<'DEPTH_B_C'>();
    expectTypeOf(depth.config).returns.resolves.toEqualTypeOf<operations.MonoCameraConfig>();
    expectTypeOf(sensor.config).returns.resolves.toEqualTypeOf<operations.StreamConfig>();
    expectTypeOf(sensor.activate).toBeCallableWith({ still_size: [1280, 720], fps: 12.5 });
    expectTypeOf(sensor.activate).toBeCallableWith({ resolution: 'THE_800_P' });
    const wrong = [
      // @ts-expect-error -- depth has no stills of another size.
      () => depth.changeConfig({ still_size: [1280, 720] }),
      // @ts-expect-error -- a replacement needs every member.
      () => depth.updateConfig({ fps: 5 }),
      // @ts-expect-error -- no sensor has such a resolution.
      () => sensor.changeConfig({ resolution: 'THE_8_K' }),
    ];
    expectTypeOf(wrong).toBeArray();
  });
});

describe('the upper layer', () => {
  test('resolves with what the caller wants, in the words of the wire', () => {
    const stream = camera.stream('CAM_A');
    expectTypeOf(depthai.cameras).returns.resolves.toEqualTypeOf<readonly operations.DeviceInfo[]>();
    expectTypeOf(camera.ir).returns.resolves.toEqualTypeOf<operations.IRConfig | undefined>();
    expectTypeOf(stream.activate).returns.resolves.toEqualTypeOf<void>();
    expectTypeOf(stream.control).returns.resolves.toEqualTypeOf<operations.SensorControl>();
    expectTypeOf(stream.still).returns.resolves.toEqualTypeOf<Still>();
    expectTypeOf(stream.nn.get).returns.resolves.toEqualTypeOf<operations.NNConfig | undefined>();
    expectTypeOf(stream.video).returns.toExtend<AsyncIterable<VideoSegment> & AsyncDisposable>();
    expectTypeOf(stream.detections).returns.toExtend<AsyncIterable<operations.DetectionMessage>>();
    expectTypeOf(depthai.controller.led.list).returns.resolves.toEqualTypeOf<readonly operations.Led[]>();
    expectTypeOf(depthai.controller.ao.update).returns.resolves.toEqualTypeOf<operations.AnalogOutput>();
  });

  test('enumerations are closed in requests and open in answers', () => {
    const stream = camera.stream('CAM_A');
    expectTypeOf(stream.updateControl).toBeCallableWith({ auto_whitebalance_mode: 'OFF', focus: null });
    expectTypeOf<operations.SensorControl['auto_whitebalance_mode']>().toEqualTypeOf<string>();
    const wrong = [
      // @ts-expect-error -- nine modes, and this is none.
      () => stream.updateControl({ auto_whitebalance_mode: 'MOONLIGHT' }),
      // @ts-expect-error -- the server can't write it.
      () => stream.still({ format: 'jpg' }),
      // @ts-expect-error -- on or off.
      () => depthai.controller.led.update('1_01', { value: 2 }),
      // @ts-expect-error -- YOLO needs its settings.
      () => stream.nn.deploy({ model: new Blob(), config: { type: 'YOLO' } }),
    ];
    expectTypeOf(wrong).toBeArray();
  });

  test("needs an address, and takes the platform's WebSocket", () => {
    expectTypeOf<{ baseUrl: string }>().toExtend<DepthaiOptions>();
    expectTypeOf(createDepthai).toBeCallableWith({
      baseUrl: 'http://box.test',
      webSocket: (url) => new WebSocket(url),
    });
    expectTypeOf<WebSocket>().toExtend<WebSocketLike>();
    expectTypeOf(createDepthai).toBeCallableWith({} as InProcessConnection);
  });
});
