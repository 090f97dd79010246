import type { RawImage } from '../image.ts';
import { CELLS, REFERENCE } from './cells.ts';
import { stripLayout } from './layout.ts';

/**
 * Looks at each cell of an image's strip and tells light from dark: 1 or 0 by the middle between the reference cells, so that a
 * darker, brighter, flatter or harder picture reads the same.
 *
 * @returns `undefined` when the image has no room for a strip or lacks data. Of a picture without a strip it returns cells as well:
 * whether they mean anything is for the reference cells and the checksum to say.
 */
export function measureCells(image: RawImage): Uint8Array | undefined {
  const { width, height, channels, data } = image;
  const layout = stripLayout(width, height);
  if (layout === undefined || data.length < width * height * channels) return undefined;
  const levels = new Float64Array(CELLS);
  for (let index = 0; index < CELLS; index++) {
    const x = (index % layout.columns) * layout.cell;
    const y = layout.top + Math.floor(index / layout.columns) * layout.cell;
    levels[index] = level(image, { x, y, size: layout.cell });
  }
  const sums = [0, 0];
  for (const [index, bit] of REFERENCE.entries()) sums[bit]! += levels[index]!;
  const middle = (sums[0]! + sums[1]!) / REFERENCE.length;
  return Uint8Array.from(levels, (value) => (value > middle ? 1 : 0));
}

/**
 * Mean brightness of a cell. All of its pixels count, because the ringing of a JPEG cancels over a block. Green weighs as much as
 * red and blue together: near enough to luma for colour that bleeds in from the scene, and the same for both orders of channels.
 */
function level({ width, channels, data }: RawImage, cell: { x: number; y: number; size: number }): number {
  let sum = 0;
  for (let y = cell.y; y < cell.y + cell.size; y++) {
    const start = (y * width + cell.x) * channels;
    const end = start + cell.size * channels;
    for (let at = start; at < end; at += channels) {
      sum += channels === 1 ? data[at]! : (data[at]! + 2 * data[at + 1]! + data[at + 2]!) / 4;
    }
  }
  return sum / (cell.size * cell.size);
}
