import type { CameraStatus } from './generated/operations.ts';

/**
 * Does the camera record, is it about to, or is it still closing the file?
 *
 * The vendor's rule: it has a file name, or its status is `pending` (asked for, file not open yet).
 */
export function isRecording({ camera_info: { filename, status } }: CameraStatus): boolean {
  return Boolean(filename) || status === 'pending';
}

/** Is it copying recordings? The vendor's rule: the playback status is exactly `copying`. */
export function isCopying({ playback_info: { status } }: CameraStatus): boolean {
  return status === 'copying';
}

/** Is it exporting? The vendor's rule: the playback status begins with `export` and doesn't contain `finished`. */
export function isExporting({ playback_info: { status } }: CameraStatus): boolean {
  return status.startsWith('export') && !status.includes('finished');
}
