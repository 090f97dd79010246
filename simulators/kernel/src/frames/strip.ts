import type { RawImage } from './image.ts';
import type { Stamp } from './stamp.ts';
import { cellsToStamp, stampToCells } from './strip/cells.ts';
import { stripLayout } from './strip/layout.ts';
import { measureCells } from './strip/measure.ts';

// Neither black nor white: the overshoot of a JPEG and the narrow range of video levels have room on both sides.
const LIGHT = 235;
const DARK = 16;

/**
 * Paints the stamp over the bottom rows of an image, from edge to edge, where {@link readStrip} finds it again, even after JPEG at
 * quality 50, noise, and changes of brightness and contrast. The size of the cells follows from the size of the image.
 *
 * @throws RangeError - the image is too small for a strip, its data too short, or the stamp has values that don't fit.
 *
 * @example
 * const image: RawImage = { width: 640, height: 480, channels: 3, data: pixels };
 * paintStrip(image, { camera: 'FAKE0', number: 7, time: 1_767_225_600_000_000 });
 */
export function paintStrip(image: RawImage, stamp: Stamp): void {
  const { width, height, channels, data } = image;
  const layout = stripLayout(width, height);
  if (layout === undefined) {
    throw new RangeError(
      `an image of ${width}×${height} pixels is too small for a strip: it would take more than half of it`,
    );
  }
  if (data.length < width * height * channels) {
    throw new RangeError(
      `an image of ${width}×${height}×${channels} needs ${width * height * channels} bytes, not ${data.length}`,
    );
  }
  const cells = stampToCells(stamp);
  const stride = width * channels;
  for (let row = 0; row < layout.rows; row++) {
    const start = (layout.top + row * layout.cell) * stride;
    const end = row === layout.rows - 1 ? height * stride : start + layout.cell * stride;
    data.fill(DARK, start, start + stride);
    for (let column = 0; column < layout.columns; column++) {
      if (cells[row * layout.columns + column] !== 1) continue;
      const at = start + column * layout.cell * channels;
      data.fill(LIGHT, at, at + layout.cell * channels);
    }
    if (channels === 4) for (let at = start + 3; at < start + stride; at += 4) data[at] = 255;
    // One line of pixels is painted, the others of the row are copies of it.
    for (let line = start + stride; line < end; line += stride) data.copyWithin(line, start, start + stride);
  }
}

/**
 * Reads the stamp of an image that {@link paintStrip} painted, whoever encoded and decoded it in between.
 *
 * @returns the stamp, or `undefined` when there is no strip or it is damaged: a checksum sees to it that a damaged strip is never
 * read as another stamp.
 *
 * @example
 * const { width, height, data } = jpeg.decode(bytes, { useTArray: true }); // jpeg-js
 * readStrip({ width, height, channels: 4, data }); // { camera: 'FAKE0', number: 7, time: 1767225600000000 }
 */
export function readStrip(image: RawImage): Stamp | undefined {
  const cells = measureCells(image);
  return cells && cellsToStamp(cells);
}
