import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusal, rig } from '../fixtures/rig.ts';

/** 150 frames a second, as the exposure allows it. */
const fast = [{ serial: 'A', parameters: { ExposureTime: 5000 } }];

describe('a recording', () => {
  test('is pending for 0.3 s, lasts its duration from then on, and closes its file for 0.7 s', async () => {
    const { post, look, wait } = rig({ cameras: fast });
    await post('/camera/A/recording/start', { duration: 5 });
    const filename = '20260504_131400';
    const steps = [
      [0, 'pending', null],
      [0.299, 'pending', null],
      [0.001, 'recording', filename],
      [4.999, 'recording', filename],
      [0.001, 'recording', filename],
      [0.699, 'recording', filename],
      [0.001, 'ready', null],
    ] as const;
    for (const [seconds, status, name] of steps) {
      await wait(seconds);
      expect(await look('A')).toMatchObject({ status, filename: name });
    }
  });

  test('is listed once its file is closed, and with what was asked for', async () => {
    const { post, get, wait } = rig({ cameras: fast });
    await post('/recording/start', {
      filename: 'trial',
      duration: 12.5,
      codec: 'h264',
      record_to_store: true,
      metadata: { n: [1, null] },
    });
    await wait(13.499);
    expect(await get('/recordings')).toEqual({ recordings: [] });
    await wait(0.001);
    const recording = {
      serial: 'A',
      filename: 'trial_20260504_131400',
      started: 1_777_900_440.3,
      duration: 12.5,
      frames: 1875,
      store: true,
      codec: 'h264',
      metadata: { n: [1, null] },
      copied: false,
    };
    expect(await get('/recordings')).toEqual({ recordings: [recording] });
    expect(await get('/camera/A/recordings')).toEqual({ recordings: [recording] });
  });

  test('without a duration lasts until it is stopped, and a stop while pending has a name but makes no file', async () => {
    const { post, look, wait, get } = rig({ cameras: fast });
    await post('/recording/start');
    await wait(86_400);
    expect(await look('A')).toMatchObject({ status: 'recording' });
    expect((await post('/recording/stop', { codec: 'high' })).body).toEqual({
      cameras: [{ serial: 'A', status: 'recording' }],
    });
    await wait(0.7);
    await post('/recording/start', { filename: 'never' });
    await wait(0.1);
    expect((await post('/recording/stop')).body).toEqual({ cameras: [{ serial: 'A', status: 'recording' }] });
    expect(await look('A')).toMatchObject({ filename: 'never_20260505_131400' });
    const { recording } = (await get('/camera/A')).camera_info;
    await wait(0.5);
    expect((await get('/camera/A')).camera_info.recording, 'its beginning does not move').toEqual(recording);
    await wait(0.2);
    expect(await look('A')).toMatchObject({ status: 'ready', filename: null });
    expect((await get('/recordings')).recordings).toHaveLength(1);
  });
});

describe('the state table', () => {
  const none = async () => undefined;
  const states = {
    ready: none,
    pending: (motif: ReturnType<typeof rig>) => motif.post('/recording/start'),
    recording: async ({ post, wait }: ReturnType<typeof rig>) => {
      await post('/recording/start');
      await wait(1);
    },
    finalising: async ({ post, wait }: ReturnType<typeof rig>) => {
      await post('/recording/start');
      await wait(1);
      await post('/recording/stop');
    },
  };

  test.each([
    ['ready', { status: 200, next: 'pending' }, { status: 'ready', next: 'ready' }],
    ['pending', { status: 409, next: 'pending' }, { status: 'recording', next: 'finalising' }],
    ['recording', { status: 409, next: 'recording' }, { status: 'recording', next: 'finalising' }],
    ['finalising', { status: 409, next: 'finalising' }, { status: 'recording', next: 'finalising' }],
  ] as const)('a camera that is %s takes a start and a stop as it should', async (state, start, stop) => {
    for (const path of ['/camera/A/recording', '/recording']) {
      const motif = rig({ cameras: fast });
      const phase = () => motif.motif.state.cameras[0]!.phase.kind.replace('idle', 'ready');
      await states[state](motif);
      const shown = state === 'finalising' ? 'recording' : state;
      const answer = await motif.post(`${path}/start`);
      if (start.status === 409) expect(answer).toEqual(refusal(409, `camera A is not ready (${shown})`));
      expect([answer.status, phase()]).toEqual([start.status, start.next]);

      const other = rig({ cameras: fast });
      await states[state](other);
      const stopped = await other.post(`${path}/stop`);
      expect(stopped.body.status ?? stopped.body.cameras[0].status).toBe(stop.status);
      expect(other.motif.state.cameras[0]!.phase.kind.replace('idle', 'ready')).toBe(stop.next);
    }
  });

  test('a disconnected camera is not found, and none at all is a conflict for all', async () => {
    const { post } = rig({ cameras: [{ serial: 'A', connected: false }] });
    expect(await post('/camera/A/recording/start')).toEqual(refusal(404, 'no camera A is connected'));
    expect(await post('/camera/A/recording/stop')).toEqual(refusal(404, 'no camera A is connected'));
    expect(await post('/recording/start')).toEqual(refusal(409, 'no camera is connected'));
    expect(await post('/recording/stop')).toEqual({ status: 200, body: { cameras: [] } });
  });

  test('all cameras start, or none does', async () => {
    const { post, look } = rig();
    await post('/camera/FAKE1/recording/start');
    expect(await post('/recording/start')).toEqual(refusal(409, 'camera FAKE1 is not ready (pending)'));
    expect(await look('FAKE0')).toMatchObject({ status: 'ready' });
  });
});

test('for any duration and rate, frames = rate × time, bytes = bit rate × time, and lost frames balance', async () => {
  const rates = fc.double({ min: 10, max: 165, noNaN: true });
  const lengths = fc.double({ min: 0.001, max: 10_000, noNaN: true });
  const losses = fc.integer({ min: 1, max: 2000 });
  await fc.assert(
    fc.asyncProperty(rates, lengths, losses, async (AcquisitionFrameRate, duration, count) => {
      const { motif, post, wait } = rig({
        cameras: [{ serial: 'A', parameters: { ExposureTime: 500, AcquisitionFrameRate } }],
      });
      await post('/recording/start', { duration, codec: 'h264' });
      await wait(0.3);
      motif.hardware.dropFrames({ camera: 'A', count });
      await wait(duration + 1);
      const [{ frames, dropped, bytes } = { frames: -1, dropped: -1, bytes: -1 }] = motif.state.recordings;
      expect(Math.abs(frames + dropped - AcquisitionFrameRate * duration)).toBeLessThanOrEqual(1.001);
      expect(dropped).toBe(Math.min(count, frames + dropped));
      expect(Math.abs(bytes - 1_500_000 * duration)).toBeLessThanOrEqual(2);
    }),
    { seed: 42, numRuns: 200 },
  );
});
