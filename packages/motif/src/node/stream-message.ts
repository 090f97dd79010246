import { StreamError } from './address.ts';

/** One frame, as the camera made it. */
export interface Image {
  /** `[height, width]`, or `[height, width, channels]`. */
  readonly shape: readonly number[];
  /** NumPy's name of the pixel type: `uint8`, `<u2`. */
  readonly dtype: string;
  /** Pixels, row by row. */
  readonly data: Uint8Array;
  /** Everything else that the header says: `frame_number`, `frame_time` and `timestamp` in Unix seconds, `serial`. */
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** What a camera is doing, about once per frame. Further members may come. */
export interface CameraState {
  readonly is_recording?: boolean;
  readonly frame_number?: number;
  /** Unix seconds. */
  readonly frame_time?: number;
  readonly [name: string]: unknown;
}

/** A message of the image stream: header and pixels. @throws StreamError if it is something else. */
export function imageOf(parts: readonly Uint8Array[]): Image {
  const [header, data] = parts;
  const { dtype, shape, ...metadata } = objectOf('image', header);
  const isShape = Array.isArray(shape) && shape.every((side) => Number.isInteger(side) && side > 0);
  if (parts.length !== 2 || !data || typeof dtype !== 'string' || !isShape) throw strange('image', header);
  const pixels = (shape as number[]).reduce((product, side) => product * side, 1);
  // The size of a pixel follows from its type, of which NumPy has many; but it is a whole number of bytes.
  if (data.length === 0 || data.length % pixels !== 0) {
    throw new StreamError(`an image of ${shape.join(' × ')} pixels can't have ${data.length} bytes`);
  }
  return { dtype, shape, data, metadata };
}

/** A message of the state stream: topic and state. @throws StreamError if it is something else. */
export function stateOf(parts: readonly Uint8Array[]): CameraState {
  if (parts.length !== 2) throw strange('state', parts[0]);
  return objectOf('state', parts[1]);
}

function objectOf(kind: string, part: Uint8Array | undefined): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(part));
  } catch (cause) {
    throw strange(kind, part, cause);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw strange(kind, part);
  return value as Record<string, unknown>;
}

function strange(kind: string, part: Uint8Array | undefined, cause?: unknown): StreamError {
  const opening = JSON.stringify(new TextDecoder().decode(part).slice(0, 80));
  return new StreamError(`this is not a Motif ${kind} stream: it sent ${opening}`, { cause });
}
