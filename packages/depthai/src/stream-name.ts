/** Where an image sensor is plugged in. */
export type Socket = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H';

/** One image sensor. `CAM_A` is the color sensor as a rule. */
export type SensorName = `CAM_${Socket}`;

/**
 * Depth, seen by a left and a right sensor. It is never active together with either of them: the latest activation wins, and
 * switches the others off. A camera has at most one active depth stream.
 */
export type DepthName = `DEPTH_${Socket}_${Socket}`;

export type StreamName = SensorName | DepthName;

/**
 * Is it the name of a stream, as far as the spelling goes? Lists of streams tell names as plain text.
 *
 * @example
 * for (const { name, active } of await camera.streams()) if (active && isStreamName(name)) await camera.stream(name).still();
 */
export function isStreamName(text: string): text is StreamName {
  return /^(?:CAM_[A-H]|DEPTH_[A-H]_[A-H])$/.test(text);
}
