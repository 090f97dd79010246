import { describe, expect, test } from 'vitest';
import { rig } from './fixtures/rig.ts';

/** How many frames a recording of a second has. */
const framesOf = async (motif: ReturnType<typeof rig>): Promise<number> => {
  await motif.post('/recording/start', { duration: 1 });
  await motif.wait(2);
  return motif.motif.state.recordings.at(-1)!.frames;
};

describe('the frame rate', () => {
  test.each([
    [{ AcquisitionFrameRate: 30 }, 30],
    [{ AcquisitionFrameRate: 5 }, 5],
    [{ AcquisitionFrameRate: 150, ExposureTime: 20_000 }, 50],
    [{ AcquisitionFrameRate: 150, ExposureTime: 6500 }, 150],
    [{ AcquisitionFrameRate: 30, ExposureTime: 30_000 }, 30],
    [{ AcquisitionFrameRateEnable: false, ExposureTime: 1000 }, 1000],
    [{ MotifMulticamFrameRate: 25 }, 25],
  ])('is what was asked for, as far as the exposure allows it: %j gives %d', async (parameters, frames) => {
    const motif = rig({ cameras: [{ serial: 'A' }] });
    expect(await motif.call('PATCH', '/camera/A/configure', parameters)).toMatchObject({ status: 200 });
    expect(await framesOf(motif)).toBe(frames);
  });

  test('of all cameras of a rig is set by one call', async () => {
    const motif = rig();
    await motif.call('PATCH', '/cameras/configure', { MotifMulticamFrameRate: 20 });
    await framesOf(motif);
    expect(motif.motif.state.recordings.map(({ frames }) => frames)).toEqual([20, 20]);
  });

  test('may change in the middle of a recording', async () => {
    const motif = rig({ cameras: [{ serial: 'A' }] });
    await motif.post('/recording/start', { duration: 10 });
    await motif.wait(4.3);
    await motif.call('PATCH', '/camera/A/configure', { AcquisitionFrameRate: 10 });
    await motif.wait(10);
    expect(motif.motif.state.recordings[0]!.frames).toBe(4 * 50 + 6 * 10);
  });

  test.each([0, -5, 1e300, 'fast', true])(
    'stays possible in a system where any value may be set: ExposureTime %j',
    async (ExposureTime) => {
      for (const AcquisitionFrameRate of [0, -1, 1e-300, 1e300, 30]) {
        const parameters = { ExposureTime, AcquisitionFrameRate, AcquisitionFrameRateEnable: false };
        const motif = rig({ strict: false, cameras: [{ serial: 'A', parameters }] });
        const frames = await framesOf(motif);
        expect(frames).toBeGreaterThanOrEqual(0);
        expect(frames).toBeLessThanOrEqual(10_000);
      }
    },
  );
});

describe('a parameter', () => {
  test('out of range or of the wrong type is refused, and none of the others is set', async () => {
    const { call, get } = rig();
    for (const wrong of [
      { ExposureTime: 90_000 },
      { Gain: '3' },
      { GainAuto: true },
      { ExposureAuto: 'Auto' },
      { Shutter: 1 },
    ]) {
      const answer = await call('PATCH', '/camera/FAKE0/configure', { AcquisitionFrameRate: 20, ...wrong });
      expect(answer).toMatchObject({ status: 400, body: { status_code: 400 } });
    }
    expect((await call('PATCH', '/camera/FAKE0/configure', { ExposureTime: 90_000 })).body.error).toBe(
      'ExposureTime 90000 is outside 500-30000',
    );
    expect((await call('PATCH', '/camera/FAKE0/configure', '{"Gain": Infinity}')).status).toBe(400);
    expect(await get('/camera/FAKE0/read/AcquisitionFrameRate')).toMatchObject({ value: 150 });
  });

  test('of any name may be set and read back where the system is not strict', async () => {
    const { call, get } = rig({ strict: false });
    expect(await call('PATCH', '/camera/FAKE0/configure', { Shutter: 'Rolling', Gain: 99 })).toMatchObject({
      status: 200,
    });
    expect(await get('/camera/FAKE0/read/Shutter')).toEqual({ serial: 'FAKE0', name: 'Shutter', value: 'Rolling' });
    expect(await get('/cameras/read/Shutter')).toEqual({ name: 'Shutter', values: { FAKE0: 'Rolling' } });
  });

  test('that the camera has and nobody has set is not found, and says so', async () => {
    const answer = await rig().call('GET', '/camera/FAKE0/read/MotifMulticamFrameRate');
    expect(answer).toEqual({
      status: 404,
      body: { error: 'the parameter MotifMulticamFrameRate was never set', status_code: 404 },
    });
  });
});
