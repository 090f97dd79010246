import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { rig } from './fixtures/rig.ts';
import { AbortedError, DecodeError, HttpError, NetworkError, TimeoutError } from './index.ts';
import type { Fault } from './fixtures/rig.ts';
import type { LabrigError } from './index.ts';

const once = { first: 1 };

describe('a recording is never started twice', () => {
  test.each<[what: string, expected: new (...args: never[]) => LabrigError, effect: Fault]>([
    ['reset', NetworkError, { kind: 'reset' }],
    ['reset after the headers', NetworkError, { kind: 'reset-after-headers' }],
    ['no answer', TimeoutError, { kind: 'hang' }],
    ['503, even with Retry-After', DecodeError, { kind: 'status', status: 503, retryAfter: 1 }],
    ['500', HttpError, { kind: 'status', status: 500 }],
  ])('%s: the error says so, and the start was sent once', async (_what, expected, effect) => {
    const { lab, motif, camera, calls } = rig();
    lab.faults.add({ device: 'motif', effect, when: once });
    expect(await failure(camera.recording.start(), expected)).toHaveProperty('attempts', 1);
    await lab.clock.advance({ minutes: 5 });
    expect(calls('startCameraRecording')).toBeLessThanOrEqual(1);

    lab.faults.clear();
    lab.faults.add({ device: 'motif', effect, when: once });
    await failure(motif.recording.start(), expected);
    await lab.clock.advance({ minutes: 5 });
    expect(calls('startRecording')).toBeLessThanOrEqual(1);
  });

  test('a start that certainly never arrived is sent again', async () => {
    const { lab, camera } = rig();
    lab.faults.add({ device: 'motif', effect: { kind: 'refused' }, when: { first: 2 } });
    const recording = await camera.recording.start({ duration: 1 });
    await recording.finished();
    expect(lab.motif.state.recordings).toHaveLength(1);
  });
});

describe('a read is sent again', () => {
  test.each([
    { kind: 'reset' },
    { kind: 'refused' },
    { kind: 'reset-after-headers' },
    { kind: 'hang' },
    { kind: 'status', status: 503 },
  ] as const)('after %j', async (effect) => {
    const { lab, camera } = rig();
    lab.faults.add({ device: 'motif', effect, when: { first: 2 } });
    expect((await camera.status()).camera_info.serial).toBe('FAKE0');
  });

  test('after as long as Retry-After says, and not at all if that is too long', async () => {
    const { lab, motif, calls } = rig();
    const waited = async (retryAfter: number): Promise<number> => {
      lab.faults.clear();
      lab.faults.add({ device: 'motif', effect: { kind: 'status', status: 503, retryAfter }, when: once });
      const before = lab.clock.now();
      await motif.cameras();
      return lab.clock.now() - before;
    };
    expect(await waited(7)).toBe(7000);
    expect(await waited(0)).toBe(0);
    expect(calls('listCameras')).toBe(4);
    await failure(waited(3600), DecodeError);
    expect(calls('listCameras')).toBe(5);
  });

  test('a few times only, and not at all if the caller wants none', async () => {
    const { lab, motif, calls } = rig();
    lab.faults.add({ device: 'motif', effect: { kind: 'refused' } });
    expect(await failure(motif.version(), NetworkError)).toHaveProperty('attempts', 3);
    expect(await failure(motif.version({ retry: false }), NetworkError)).toHaveProperty('attempts', 1);
    expect(calls('getVersion')).toBe(4);
  });

  test('never after an abort, which also ends the wait for the next attempt', async () => {
    const { lab, motif, calls } = rig();
    lab.faults.add({ device: 'motif', effect: { kind: 'status', status: 503, retryAfter: 20 } });
    const controller = new AbortController();
    lab.clock.timer(5000, () => controller.abort('enough'), 'the user');
    const before = lab.clock.now();
    expect((await failure(motif.version({ signal: controller.signal }), AbortedError)).cause).toBe('enough');
    expect([lab.clock.now() - before, calls('getVersion')]).toEqual([5000, 1]);
    await failure(motif.version({ signal: controller.signal }), AbortedError);
    expect(calls('getVersion')).toBe(1);
  });
});
