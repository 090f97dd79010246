import { describe, expectTypeOf, test } from 'vitest';
import { rig } from './fixtures/rig.ts';
import { experimentMetadata, images, motifConnection, states } from './node.ts';
import type { MotifOptions, operations } from './index.ts';
import type { CameraState, Image } from './node.ts';

const { motif, camera } = rig();

describe('the lower layer', () => {
  test('tells outcomes apart by kind, then by status, each with its own body', async () => {
    const answer = await motif.api.getCamera({ path: { serial: 'FAKE0' } });
    expectTypeOf(answer.kind).toEqualTypeOf<
      'http' | 'timeout' | 'aborted' | 'network' | 'decode' | 'auth' | 'request'
    >();
    if (answer.kind === 'http') {
      expectTypeOf(answer.status).toEqualTypeOf<200 | 400 | 401 | 404 | 500>();
      if (answer.status === 200) expectTypeOf(answer.body).toEqualTypeOf<operations.CameraStatus>();
      else expectTypeOf(answer.body).toEqualTypeOf<operations.Error>();
    }
    if (answer.kind === 'network') expectTypeOf(answer.unsent).toEqualTypeOf<boolean>();
    if (answer.kind === 'decode') expectTypeOf(answer.text).toEqualTypeOf<string>();
    // @ts-expect-error -- before it is known that there is an answer, there is no body.
    void answer.body;
  });

  test('wants arguments exactly where the operation requires some', () => {
    const { api } = motif;
    expectTypeOf(api.getVersion).toBeCallableWith();
    expectTypeOf(api.startRecording).toBeCallableWith();
    expectTypeOf(api.startRecording).toBeCallableWith({ body: { codec: 'high' } }, { timeout: 1000 });
    expectTypeOf(api.setOutput).toBeCallableWith({ path: { name: 'led' }, body: { value: 1 } });
    expectTypeOf(api.startCameraRecording).toBeCallableWith({ path: { serial: 'FAKE0' } });
    const wrong = [
      // @ts-expect-error -- the path is required.
      () => api.getCamera(),
      // @ts-expect-error -- so is the body, where the operation makes no sense without.
      () => api.setOutput({ path: { name: 'led' } }),
      // @ts-expect-error -- of the declared type.
      () => api.startRecording({ body: { duration: 'long' } }),
      // @ts-expect-error -- an operation without a body takes none.
      () => api.getCamera({ path: { serial: 'FAKE0' }, body: {} }),
    ];
    expectTypeOf(wrong).toBeArray();
  });
});

describe('the upper layer', () => {
  test('resolves with what the caller wants, in the words of the wire', () => {
    expectTypeOf(motif.version).returns.resolves.toEqualTypeOf<operations.Version>();
    expectTypeOf(motif.cameras).returns.resolves.toEqualTypeOf<readonly operations.CameraSummary[]>();
    expectTypeOf(camera.status).returns.resolves.toEqualTypeOf<operations.CameraStatus>();
    expectTypeOf(camera.io.set).returns.resolves.toEqualTypeOf<number>();
    expectTypeOf(camera.recordings.copyAll).returns.resolves.toEqualTypeOf<number>();
    expectTypeOf(motif.schedule.recording.start).returns.resolves.toEqualTypeOf<operations.Task>();
    expectTypeOf(camera.recording.start).returns.resolves.toExtend<AsyncDisposable>();
    expectTypeOf(images(motif)).toEqualTypeOf<AsyncGenerator<Image, void>>();
    expectTypeOf(states(motif)).toEqualTypeOf<AsyncGenerator<CameraState, void>>();
    expectTypeOf(experimentMetadata).returns.toEqualTypeOf<Record<string, unknown>>();
  });

  test('takes what a connection gives, and needs an address and a key', () => {
    expectTypeOf(motifConnection).returns.toExtend<MotifOptions>();
    expectTypeOf<{ baseUrl: string }>().not.toExtend<MotifOptions>();
    expectTypeOf<{ baseUrl: string; apiKey: string }>().toExtend<MotifOptions>();
  });

  test('knows the parameters by name, and takes those of other camera models', () => {
    expectTypeOf(camera.configure).toBeCallableWith({ Gain: 1, GainAuto: 'Off', MotifImageRotate: 90 });
    // @ts-expect-error -- an exposure is a number.
    const wrong = () => camera.configure({ ExposureTime: 'long' });
    expectTypeOf(wrong).toBeFunction();
  });
});
