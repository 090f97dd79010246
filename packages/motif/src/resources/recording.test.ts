import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { rig } from '../fixtures/rig.ts';
import { createMotif, HttpError, NetworkError, TimeoutError } from '../index.ts';

describe('leaving the block stops the recording', () => {
  test.each([
    ['by return', () => 'left'],
    [
      'by an error',
      () => {
        throw new Error('left');
      },
    ],
  ])('%s, before its file is open', async (_way, leave) => {
    const { camera, calls } = rig();
    const block = async (): Promise<string> => {
      await using _recording = await camera.recording.start();
      return leave();
    };
    expect(await block().catch(({ message }: Error) => message)).toBe('left');
    expect(calls('stopCameraRecording')).toBe(1);
    await camera.waitUntilReady();
  });

  test.each(['break', 'continue'])('by %s, while it records', async (way) => {
    const { camera, calls } = rig();
    for (const time of [1, 2]) {
      await using recording = await camera.recording.start({ filename: `take${time}`, record_to_store: true });
      await camera.waitUntilRecording();
      expect(recording.cameras[0]?.filename).toMatch(/metadata\.yaml$/);
      if (way === 'break') break;
      await recording.stop();
      await recording.finished({ every: 100 });
      continue;
    }
    await camera.waitUntilReady();
    const names = (await camera.recordings.list()).map(({ filename }) => filename.split('_')[0]);
    expect(names).toEqual(way === 'break' ? ['take1'] : ['take1', 'take2']);
    expect(calls('stopCameraRecording')).toBe(names.length);
  });

  test('of all cameras, also of those after one that answers no more', async () => {
    const { lab, motif } = rig({}, { retry: false });
    const recording = await motif.recording.start();
    await lab.clock.advance({ seconds: 1 });
    lab.faults.add({ device: 'motif', effect: { kind: 'reset' }, when: { path: '/api/1/camera/FAKE0*' } });
    await failure(Promise.resolve(recording[Symbol.asyncDispose]()), NetworkError);
    expect(lab.motif.state.cameras.map(({ phase }) => phase.kind)).toEqual(['recording', 'finalising']);
  });
});

describe('leaving the block is quiet and sends no stop', () => {
  test('when the recording has ended by itself', async () => {
    const { camera, lab, calls } = rig();
    {
      await using _recording = await camera.recording.start({ duration: 2 });
      await lab.clock.advance({ seconds: 10 });
    }
    expect(calls('stopCameraRecording')).toBe(0);
  });

  test.each([
    ['records meanwhile', 5],
    ['has just started, and has no file name yet', 0],
  ])('when somebody else %s', async (_what, seconds) => {
    const { camera, lab, motif, calls } = rig();
    const somebodyElse = createMotif(lab.motif.connection());
    {
      await using _mine = await camera.recording.start({ duration: 1, filename: 'mine' });
      await lab.clock.advance({ seconds: 10 });
      await somebodyElse.camera('FAKE0').recording.start({ filename: 'theirs' });
      await lab.clock.advance({ seconds });
    }
    expect(calls('stopCameraRecording')).toBe(0);
    await lab.clock.advance({ seconds: 5 });
    expect((await motif.camera('FAKE0').status()).camera_info.filename).toMatch(/^theirs/);
  });

  test('when the camera is gone, or goes between the question and the stop', async () => {
    const { camera, lab, motif } = rig();
    {
      await using _recording = await camera.recording.start();
      lab.motif.hardware.unplug({ camera: 'FAKE0' });
    }
    const other = await motif.camera('FAKE1').recording.start();
    lab.faults.add({
      device: 'motif',
      effect: { kind: 'hardware', action: 'unplug', args: { camera: 'FAKE1' } },
      when: { operations: ['stopCameraRecording'] },
    });
    await other[Symbol.asyncDispose]();
    expect(lab.motif.broken()).toEqual([]);
  });
});

describe('finished', () => {
  test('resolves when every camera has closed its file', async () => {
    const { lab, motif } = rig();
    const recording = await motif.recording.start({ duration: 5 });
    expect(recording.cameras.map(({ serial }) => serial)).toEqual(['FAKE0', 'FAKE1']);
    await recording.finished();
    expect(lab.motif.state.recordings.map(({ duration }) => duration)).toEqual([5, 5]);
  });

  test('has patience for the duration that was asked for, and a minute more', async () => {
    const { camera, lab } = rig();
    await (await camera.recording.start({ duration: 1800 })).finished({ every: 20_000 });
    expect(lab.motif.state.recordings.map(({ duration }) => duration)).toEqual([1800]);
    const body = { serial: 'FAKE0', filename: 'a', camera_info: { status: 'recording', filename: 'a' } };
    const { camera: endless, lab: other } = rig({}, { fetch: async () => Response.json(body) });
    const stuck = await endless.recording.start({ duration: 120 });
    const before = other.clock.now();
    await failure(stuck.finished(), TimeoutError);
    expect(other.clock.now() - before).toBe(180_000);
  });

  test("doesn't wait for the recording that somebody else started right after", async () => {
    const { camera, lab } = rig();
    const mine = await camera.recording.start({ duration: 1 });
    await lab.clock.advance({ seconds: 3 });
    await camera.recording.start({ filename: 'theirs' });
    await mine.finished({ timeout: 5000 });
    expect(await camera.isRecording()).toBe(true);
  });

  test('says which recording it waited for, and for how long', async () => {
    const { camera, lab } = rig();
    await using recording = await camera.recording.start();
    const before = lab.clock.now();
    const error = await failure(recording.finished({ timeout: 90_000, every: 30_000 }), TimeoutError);
    expect(error.message).toContain('camera FAKE0 has finished its recording');
    expect(error.message).toContain('90 s');
    expect(lab.clock.now() - before).toBe(90_000);
  });

  test('fails with 404 when the camera is gone, and leaves nobody waiting for the others', async () => {
    const { lab, motif, calls } = rig();
    const recording = await motif.recording.start();
    lab.motif.hardware.unplug({ camera: 'FAKE1' });
    expect(await failure(recording.finished({ timeout: 0 }), HttpError)).toHaveProperty('status', 404);
    const looks = calls('getCamera');
    await lab.clock.advance({ minutes: 5 });
    expect(calls('getCamera')).toBe(looks);
    expect(lab.clock.waiting()).toEqual([]);
  });
});
