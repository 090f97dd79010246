/**
 * What a frame says about itself, for programs: which camera took it, which one it is, and when.
 *
 * @example
 * const stamp: Stamp = { camera: 'FAKE0', number: 1234, time: 1_767_225_600_000_000 };
 */
export interface Stamp {
  /** Camera id: 0–24 printable ASCII characters. */
  readonly camera: string;
  /** Number of the frame, an integer from 0 to 2^53 - 1. */
  readonly number: number;
  /** Virtual time of the exposure: whole **microseconds** since 1970-01-01T00:00:00Z, 0 to 2^53 - 1 (the year 2255). */
  readonly time: number;
}

/** Longest camera id that a stamp can carry, in characters. */
export const CAMERA_LENGTH = 24;

/**
 * Refuses what the strip can't carry: a stamp that is cut short or rounded would be read as another one.
 *
 * @throws RangeError - names the field and what it may be.
 *
 * @example
 * checkStamp({ camera: 'FAKE0', number: 0.5, time: 0 }); // RangeError: stamp.number must be an integer …
 */
export function checkStamp(stamp: Stamp): void {
  if (stamp.camera.length > CAMERA_LENGTH || !/^[ -~]*$/.test(stamp.camera)) {
    throw new RangeError(
      `stamp.camera must be at most ${CAMERA_LENGTH} printable ASCII characters, not ${JSON.stringify(stamp.camera)}`,
    );
  }
  for (const field of ['number', 'time'] as const) {
    if (!Number.isSafeInteger(stamp[field]) || stamp[field] < 0) {
      throw new RangeError(`stamp.${field} must be an integer from 0 to 2^53 - 1, not ${stamp[field]}`);
    }
  }
}
