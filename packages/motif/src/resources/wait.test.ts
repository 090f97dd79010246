import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { rig } from '../fixtures/rig.ts';
import { AbortedError, HttpError, TimeoutError } from '../index.ts';

describe('waiting for a camera', () => {
  test('looks at once, then once a second, and resolves with the status that it waited for', async () => {
    const { camera, lab, calls } = rig();
    const start = lab.clock.now();
    expect((await camera.waitUntilReady()).camera_info.status).toBe('ready');
    expect([lab.clock.now() - start, calls('getCamera')]).toEqual([0, 1]);

    await camera.recording.start({ duration: 10 });
    const recording = await camera.waitUntilRecording();
    expect(recording.camera_info.recording?.duration).toBe(10);
    expect([lab.clock.now() - start, calls('getCamera')]).toEqual([1000, 3]);

    // 0.3 s pending, 10 s recording, 0.7 s closing: ready at 11 s, seen at the next look.
    await camera.waitUntilReady({ every: 4000 });
    expect([lab.clock.now() - start, calls('getCamera')]).toEqual([13_000, 7]);
  });

  test('waits for copies and exports until they have ended, well or badly', async () => {
    const { camera, lab } = rig();
    await (await camera.recording.start({ duration: 3, record_to_store: true })).finished();
    expect(await camera.recordings.exportAll({ to_store: false })).toBe(1);
    expect(await camera.isExporting()).toBe(true);
    expect((await camera.waitUntilExported()).playback_info.status).toBe('export finished');
    lab.motif.hardware.blockTarget({ location: '/mnt' });
    await camera.recordings.copyAll({ location: '/mnt/today' });
    expect(await camera.isCopying()).toBe(true);
    expect((await camera.waitUntilCopied()).playback_info.status).toBe('copy failed');
  });

  test.each([
    ['waitUntilRecording', 'camera FAKE0 records', { status: 'ready', playback: 'stopped' }],
    ['waitUntilReady', 'camera FAKE0 is ready', { status: 'recording', playback: 'stopped' }],
    ['waitUntilCopied', 'camera FAKE0 has copied', { status: 'ready', playback: 'copying' }],
    ['waitUntilExported', 'camera FAKE0 has exported', { status: 'ready', playback: 'exporting' }],
  ] as const)('%s gives up in time, and says what it waited for', async (method, what, { status, playback }) => {
    const body = { camera_info: { status, filename: null }, playback_info: { status: playback, progress: 0 } };
    const { camera, lab } = rig({}, { fetch: async () => Response.json(body) });
    const before = lab.clock.now();
    const error = await failure(camera[method]({ timeout: 2500 }), TimeoutError);
    expect(error).toMatchObject({ kind: 'timeout', scope: 'total', limit: 2500, operationId: what, attempts: 3 });
    expect(error.message).toContain(what);
    expect(lab.clock.now() - before).toBe(2500);
  });

  test('wakes when its signal is aborted, whether between two looks or during one', async () => {
    for (const hangs of [false, true]) {
      const { camera, lab } = rig();
      await camera.recording.start();
      if (hangs) lab.motif.hardware.freeze({});
      const controller = new AbortController();
      lab.clock.timer(1500, () => controller.abort('enough'), 'the user');
      const before = lab.clock.now();
      const error = await failure(camera.waitUntilReady({ signal: controller.signal, timeout: 0 }), AbortedError);
      expect(error.cause).toBe('enough');
      expect(lab.clock.now() - before).toBe(1500);
      // A look that nobody waits for any more is called off.
      expect(lab.clock.waiting()).toEqual([]);
    }
  });

  test('ends at once when the camera is gone: that is no reason to wait', async () => {
    const { camera, lab } = rig();
    const before = lab.clock.now();
    lab.motif.hardware.unplug({ camera: 'FAKE0' });
    const error = await failure(camera.waitUntilReady(), HttpError);
    expect([error.status, lab.clock.now() - before]).toEqual([404, 0]);
  });
});
