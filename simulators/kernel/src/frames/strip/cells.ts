import { CAMERA_LENGTH, checkStamp, type Stamp } from '../stamp.ts';

/*
 * The cells of a strip in reading order, 1 = light, 0 = dark, numbers with the highest bit first:
 *
 * | cells   | bits    | what                                                                                        |
 * | ------- | ------- | ------------------------------------------------------------------------------------------- |
 * | 0–13    | 14      | reference: seven light and seven dark cells in a fixed order; tells light from dark         |
 * | 14–181  | 24 × 7  | camera: ASCII, filled up with 0                                                             |
 * | 182–234 | 53      | frame number                                                                                |
 * | 235–287 | 53      | time, microseconds since 1970                                                               |
 * | 288–319 | 32      | CRC-32 (the polynomial of Ethernet and PNG, fed bit by bit) of cells 14–287                 |
 *
 * 320 cells are four full rows at the common widths 320 (cells of 4 pixels) and 640 (cells of 8).
 */

/** How many cells a strip has. */
export const CELLS = 320;

/** The reference cells: as many light as dark, so that the middle of both is the middle of the strip. */
export const REFERENCE = [1, 1, 1, 1, 0, 0, 1, 1, 0, 1, 0, 0, 0, 0] as const;

const CAMERA = REFERENCE.length;
const NUMBER = CAMERA + CAMERA_LENGTH * 7;
const TIME = NUMBER + 53;
const CHECKSUM = TIME + 53;

/** The strip's cells for a stamp, one byte per cell. Throws what {@link checkStamp} throws. */
export function stampToCells(stamp: Stamp): Uint8Array {
  checkStamp(stamp);
  const cells = new Uint8Array(CELLS);
  cells.set(REFERENCE);
  for (let index = 0; index < stamp.camera.length; index++) {
    writeBits(cells, { at: CAMERA + index * 7, length: 7, value: stamp.camera.charCodeAt(index) });
  }
  writeBits(cells, { at: NUMBER, length: 53, value: stamp.number });
  writeBits(cells, { at: TIME, length: 53, value: stamp.time });
  writeBits(cells, { at: CHECKSUM, length: 32, value: checksum(cells) });
  return cells;
}

/** The stamp in the cells, or `undefined` when a single cell of them is not as it was written. */
export function cellsToStamp(cells: Uint8Array): Stamp | undefined {
  if (REFERENCE.some((bit, index) => cells[index] !== bit)) return undefined;
  if (readBits(cells, CHECKSUM, 32) !== checksum(cells)) return undefined;
  let camera = '';
  for (let at = CAMERA; at < NUMBER; at += 7) {
    const code = readBits(cells, at, 7);
    if (code !== 0) camera += String.fromCharCode(code);
  }
  return { camera, number: readBits(cells, NUMBER, 53), time: readBits(cells, TIME, 53) };
}

/** Divides instead of shifting: JavaScript shifts 32 bits, and the numbers have 53. */
function writeBits(cells: Uint8Array, field: { at: number; length: number; value: number }): void {
  let rest = field.value;
  for (let at = field.at + field.length - 1; at >= field.at; at--) {
    const half = Math.floor(rest / 2);
    cells[at] = rest - half * 2;
    rest = half;
  }
}

function readBits(cells: Uint8Array, at: number, length: number): number {
  let value = 0;
  for (let index = at; index < at + length; index++) value = value * 2 + cells[index]!;
  return value;
}

/** At this length no damage of up to 4 cells goes unseen, and of any other damage one case in 2^32. */
function checksum(cells: Uint8Array): number {
  let remainder = 0xffffffff;
  for (let index = CAMERA; index < CHECKSUM; index++) {
    const feedback = (remainder ^ cells[index]!) & 1;
    remainder = (remainder >>> 1) ^ (feedback ? 0xedb88320 : 0);
  }
  return ~remainder >>> 0;
}
