import { createBoundedCache } from './bounded.ts';
import type { RawImage } from './image.ts';
import { createJpegEncoder } from './jpeg/encode.ts';
import { createScene, LOOP } from './scene.ts';
import type { Stamp } from './stamp.ts';
import { paintStrip } from './strip.ts';
import { stripLayout } from './strip/layout.ts';

/** What {@link createFrameSource} takes. */
export interface FrameSourceOptions {
  /** Pixels, 64–4096. */
  readonly width: number;
  /** Pixels, 64–4096. */
  readonly height: number;
  /** Decides what the scene looks like; the strip carries the stamp's own camera. */
  readonly camera: string;
  /** JPEG quality, 1–100 in the scale of libjpeg. Default 75. */
  readonly quality?: number;
  /** How often a second the animal moves; frames in between show it where it was. Default 25, 1–1000. */
  readonly fps?: number;
  /** Multiplies the brightness of the scene, not of the strip. Default 1. */
  readonly gain?: number;
  /** How many bytes of encoded rows are kept, beside the room itself. Default 16 MiB: the whole walk at 1280×720. */
  readonly cacheBytes?: number;
}

/** The frames of a simulated camera. */
export interface FrameSource {
  /** The frame as grey pixels, `width * height` bytes, row by row. */
  pixels(stamp: Stamp): Uint8Array;
  /** The frame as a grey baseline JPEG. */
  jpeg(stamp: Stamp): Uint8Array;
}

/**
 * Makes the frames of a camera. A frame is a function of options and stamp alone: the same stamp gives the same bytes, in any
 * order, in any process. Nothing is rendered before the first frame is asked for.
 *
 * A JPEG is put together from three sorts of rows of blocks: those of the empty room, encoded once; those that the animal touches,
 * encoded once per place of the walk and kept within a limit; and those of the strip, encoded for every frame.
 *
 * @throws RangeError - a size out of range or too small for the strip, a bad quality or `fps`; later, a stamp that the strip can't carry.
 *
 * @example
 * const source = createFrameSource({ width: 640, height: 480, camera: 'FAKE0' });
 * const bytes = source.jpeg({ camera: 'FAKE0', number: 7, time: 1_767_225_600_000_000 });
 */
export function createFrameSource(options: FrameSourceOptions): FrameSource {
  const { width, height, camera, quality = 75, fps = 25, gain = 1, cacheBytes = 16 * 1024 * 1024 } = options;
  const top = checkOptions({ width, height, fps, gain });
  const scene = createScene({ width, height: top, camera, gain });
  const encoder = createJpegEncoder({ width, height, quality });
  const walk = createBoundedCache<Rows>(cacheBytes);
  let room: Room | undefined;

  const frame = (data: Uint8Array): RawImage => ({ width, height, channels: 1, data });
  // The strip's rows are cut off, so that nothing of the scene gets there.
  const picture = (data: Uint8Array): RawImage => ({ width, height: top, channels: 1, data });

  /** Counts in whole steps within the loop: whole microseconds times `fps` would leave the safe integers. */
  const stepOf = (time: number): number => Math.floor(((time % LOOP) * fps) / 1e6);
  const animalAt = (step: number) => scene.animalAt((step * 1e6) / fps);

  function getRoom(): Room {
    if (room !== undefined) return room;
    const data = new Uint8Array(width * height);
    scene.paintRoom(picture(data));
    const rows = Array.from({ length: top / 8 }, (_, row) => encoder.encodeRow(data, row));
    room = { data, rows, scratch: data.slice() };
    return room;
  }

  function animalRows({ data, scratch }: Room, step: number): Rows {
    const known = walk.get(step);
    if (known !== undefined) return known;
    const animal = animalAt(step);
    const first = Math.floor(animal.top / 8);
    const last = Math.ceil(animal.bottom / 8);
    animal.paint(picture(scratch));
    const rows = Array.from({ length: last - first }, (_, row) => encoder.encodeRow(scratch, first + row));
    scratch.set(data.subarray(first * 8 * width, last * 8 * width), first * 8 * width);
    const bytes = rows.reduce((sum, row) => sum + row.length, 0);
    walk.offer(step, { first, rows }, bytes);
    return { first, rows };
  }

  return {
    pixels: (stamp) => {
      const data = getRoom().data.slice();
      animalAt(stepOf(stamp.time)).paint(picture(data));
      paintStrip(frame(data), stamp);
      return data;
    },
    jpeg: (stamp) => {
      const current = getRoom();
      paintStrip(frame(current.scratch), stamp);
      const animal = animalRows(current, stepOf(stamp.time));
      const rows = [...current.rows];
      for (const [index, row] of animal.rows.entries()) rows[animal.first + index] = row;
      for (let row = top / 8; row < encoder.rows; row++) rows.push(encoder.encodeRow(current.scratch, row));
      return encoder.join(rows);
    },
  };
}

/** The room without animal: its pixels, its encoded rows, and a copy to paint on that is put right again after use. */
interface Room {
  readonly data: Uint8Array;
  readonly rows: readonly Uint8Array[];
  readonly scratch: Uint8Array;
}

/** Encoded rows of blocks, from the row `first` on. */
interface Rows {
  readonly first: number;
  readonly rows: readonly Uint8Array[];
}

/** Returns the first row of pixels of the strip. */
function checkOptions({
  width,
  height,
  fps,
  gain,
}: {
  width: number;
  height: number;
  fps: number;
  gain: number;
}): number {
  for (const [name, value] of Object.entries({ width, height })) {
    if (!Number.isInteger(value) || value < 64 || value > 4096) {
      throw new RangeError(`${name} must be an integer from 64 to 4096, not ${value}`);
    }
  }
  if (!(fps >= 1 && fps <= 1000)) throw new RangeError(`fps must be from 1 to 1000, not ${fps}`);
  if (!(gain >= 0 && gain <= 100)) throw new RangeError(`gain must be from 0 to 100, not ${gain}`);
  const layout = stripLayout(width, height);
  if (layout === undefined) {
    throw new RangeError(
      `${width}×${height} pixels are too small: the strip with the stamp would take more than half of the frame`,
    );
  }
  return layout.top;
}
