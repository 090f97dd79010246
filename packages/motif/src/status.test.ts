import { describe, expect, test } from 'vitest';
import { isCopying, isExporting, isRecording } from './status.ts';
import type { CameraStatus } from './generated/operations.ts';

function status({ filename, camera, playback }: Readonly<Record<string, unknown>>): CameraStatus {
  return { camera_info: { filename, status: camera }, playback_info: { status: playback } } as unknown as CameraStatus;
}

describe("isRecording follows the vendor's rule: a file name, or pending", () => {
  test.each([
    { filename: null, camera: 'ready', recording: false },
    { filename: '', camera: 'ready', recording: false },
    { filename: undefined, camera: 'ready', recording: false },
    { filename: null, camera: 'pending', recording: true },
    { filename: 'trial_20260504_131400', camera: 'recording', recording: true },
    // Still flushing, or a status that nobody has heard of: the file name decides.
    { filename: 'trial_20260504_131400', camera: 'ready', recording: true },
    { filename: 'trial_20260504_131400', camera: 'rebooting', recording: true },
    { filename: null, camera: 'recording', recording: false },
    { filename: null, camera: 'Pending', recording: false },
    { filename: null, camera: 'pending stop', recording: false },
  ])('file name $filename, status $camera: $recording', ({ recording, ...seen }) => {
    expect(isRecording(status({ ...seen, playback: 'stopped' }))).toBe(recording);
  });

  test('what is played back or copied says nothing about recording', () => {
    expect(isRecording(status({ filename: null, camera: 'ready', playback: 'copying' }))).toBe(false);
  });
});

describe("isCopying and isExporting follow the vendor's rules: exactly copying; begins with export, without finished", () => {
  test.each([
    { playback: 'stopped', copying: false, exporting: false },
    { playback: '', copying: false, exporting: false },
    { playback: 'copying', copying: true, exporting: false },
    { playback: 'copying 3 of 5', copying: false, exporting: false },
    { playback: 'copy finished', copying: false, exporting: false },
    { playback: 'copy failed', copying: false, exporting: false },
    { playback: 'exporting', copying: false, exporting: true },
    { playback: 'export 40 %', copying: false, exporting: true },
    { playback: 'export finished', copying: false, exporting: false },
    { playback: 'export finished with errors', copying: false, exporting: false },
    // Odd, and the vendor's: whoever waits for its end waits for ever.
    { playback: 'export failed', copying: false, exporting: true },
    { playback: 'Exporting', copying: false, exporting: false },
    { playback: 'no export', copying: false, exporting: false },
  ])('$playback: copying $copying, exporting $exporting', ({ playback, copying, exporting }) => {
    const seen = status({ filename: 'trial', camera: 'recording', playback });
    expect([isCopying(seen), isExporting(seen)]).toEqual([copying, exporting]);
  });
});
