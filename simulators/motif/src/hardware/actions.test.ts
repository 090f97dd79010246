import { HardwareError } from '@labrig/simulator';
import { describe, expect, test } from 'vitest';
import { refusal, rig } from '../fixtures/rig.ts';

const cameras = [{ serial: 'A', parameters: { AcquisitionFrameRate: 40 } }, { serial: 'B' }];

test.each([
  ['unplug', { camera: 'X' }, 'no camera X; there is A, B'],
  ['plug', { camera: 'A' }, 'camera A is plugged in already'],
  ['plug', { camera: 'X' }, 'no camera X; there is A, B'],
  ['unplug', {}, 'unplug needs the argument camera'],
  ['unplug', { camera: 'A', how: 'fast' }, 'unplug has no argument how; it takes camera'],
  ['fillDisk', { free: -1 }, 'free must be a number of bytes, not negative'],
  ['dropFrames', { camera: 'A', count: 0 }, 'count must be an integer from 1 to 1,000,000'],
  ['dropFrames', { camera: 'A', count: 1.5 }, 'count must be an integer from 1 to 1,000,000'],
  ['dropFrames', { camera: 'X', count: 1 }, 'no camera X; there is A, B'],
  ['overheat', { camera: 'A', seconds: 0 }, 'seconds must be a number above 0'],
  ['overheat', { camera: 'A', seconds: Infinity }, 'seconds must be a number above 0'],
  ['reboot', { seconds: Number.NaN }, 'seconds must be a number above 0'],
  ['unfreeze', {}, 'the recorder is not frozen'],
  ['unblockTarget', { location: '/x' }, '/x is not blocked'],
  ['explode', {}, /^motif has no hardware action explode; it has unplug, /],
])('%s of %j is refused, and nothing happens', (action, args, message) => {
  const { motif } = rig({ cameras });
  const before = motif.state;
  expect(() => motif.perform(action, args)).toThrow(HardwareError);
  expect(() => motif.perform(action, args)).toThrow(message);
  expect(motif.state).toBe(before);
});

describe('a camera whose cable is pulled', () => {
  test('in the middle of a recording leaves what is on disk, and is not found until it is back', async () => {
    const motif = rig({ cameras });
    await motif.post('/recording/start', { duration: 60, filename: 'x' });
    await motif.wait(10.3);
    motif.motif.hardware.unplug({ camera: 'A' });
    expect(() => motif.motif.hardware.unplug({ camera: 'A' })).toThrow('camera A is not plugged in');
    expect((await motif.get('/cameras')).cameras).toMatchObject([{ serial: 'B', status: 'recording' }]);
    expect(await motif.call('GET', '/camera/A')).toEqual(refusal(404, 'no camera A is connected'));
    expect((await motif.get('/recordings')).recordings).toMatchObject([{ serial: 'A', duration: 10, frames: 400 }]);
    motif.motif.hardware.plug({ camera: 'A' });
    expect(await motif.look('A')).toMatchObject({ status: 'ready', filename: null });
    expect(await motif.get('/camera/A/read/AcquisitionFrameRate')).toMatchObject({ value: 40 });
    await motif.wait(60);
    expect((await motif.get('/recordings')).recordings).toMatchObject([{ serial: 'A' }, { serial: 'B', duration: 60 }]);
  });

  test('while pending leaves nothing, while finalising leaves all, and while copying fails the copy', async () => {
    const motif = rig({ cameras });
    await motif.post('/camera/A/recording/start');
    motif.motif.hardware.unplug({ camera: 'A' });
    motif.motif.hardware.plug({ camera: 'A' });
    expect(await motif.get('/recordings')).toEqual({ recordings: [] });
    await motif.wait(1);
    await motif.post('/camera/A/recording/start', { duration: 5 });
    await motif.wait(5.5);
    motif.motif.hardware.unplug({ camera: 'A' });
    motif.motif.hardware.plug({ camera: 'A' });
    expect((await motif.get('/recordings')).recordings).toMatchObject([{ duration: 5, frames: 200 }]);
    await motif.post('/recordings/copy_all', { delete_after: true });
    motif.motif.hardware.unplug({ camera: 'A' });
    motif.motif.hardware.plug({ camera: 'A' });
    expect(await motif.look('A')).toMatchObject({ playback: 'copy failed' });
    expect((await motif.get('/recordings')).recordings).toMatchObject([{ copied: false }]);
  });
});

describe('lost frames', () => {
  test('are missing from the recording, and those to come are lost to whatever comes', async () => {
    const motif = rig({ cameras });
    motif.motif.hardware.dropFrames({ camera: 'A', count: 50 });
    motif.motif.hardware.dropFrames({ camera: 'A', count: 50 });
    await motif.post('/camera/A/recording/start', { duration: 1 });
    await motif.wait(2);
    await motif.post('/camera/A/recording/start', { duration: 1 });
    await motif.wait(2);
    // 0.3 s and 1.7 s of 40 frames a second: numbers 1 to 100 are lost, 13 to 52 are the first recording, 93 to 132 the second.
    expect(motif.motif.state.recordings.map(({ frames, dropped }) => [frames, dropped])).toEqual([
      [0, 40],
      [32, 8],
    ]);
    expect(motif.motif.state.cameras[0]!.drops).toEqual([]);
  });
});

describe('a camera that is too hot', () => {
  test('makes half as many frames until it has cooled', async () => {
    const motif = rig({ cameras });
    await motif.post('/camera/A/recording/start', { duration: 30 });
    await motif.wait(10.3);
    motif.motif.hardware.overheat({ camera: 'A', seconds: 10 });
    await motif.call('PATCH', '/camera/A/configure', { AcquisitionFrameRate: 20 });
    await motif.wait(30);
    expect(motif.motif.state.recordings).toMatchObject([{ frames: 10 * 40 + 10 * 10 + 10 * 20, dropped: 0 }]);
    expect(motif.motif.state.cameras[0]).toMatchObject({ hot: null, frames: { rate: 20 } });
  });
});
