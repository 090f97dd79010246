import { jpegHeader } from './header.ts';
import { quantisation } from './quantisation.ts';
import { createRowEncoder, type RowEncoder } from './rows.ts';

/*
 * Why an encoder of our own: between two frames of a simulated camera a few rows of blocks change and the rest stays. JPEG allows
 * what that asks for, restart intervals: the bytes between two restarts depend on nothing outside, so that old rows and new ones make
 * one file. No library lets go of the rows it encoded or takes encoded rows back; they all encode the whole picture each time.
 */

/** Encodes grey pictures of one size and quality, row of blocks by row of blocks. */
interface JpegEncoder {
  /** Rows of blocks that a picture has: its height / 8, rounded up. */
  readonly rows: number;
  /** Encodes the nth row of a whole picture's pixels. */
  readonly encodeRow: RowEncoder;
  /** Makes a file of `rows` encoded rows, wherever they come from. */
  join(rows: readonly Uint8Array[]): Uint8Array;
}

/**
 * Makes an encoder; it holds tables and scratch space for one row.
 *
 * @param options - width and height in pixels, 1–65,535; quality 1–100 in the scale of libjpeg.
 * @throws RangeError - size or quality are out of range.
 *
 * @example
 * const encoder = createJpegEncoder({ width: 640, height: 480, quality: 75 });
 * const rows = Array.from({ length: encoder.rows }, (_, row) => encoder.encodeRow(pixels, row));
 * rows[59] = encoder.encodeRow(otherPixels, 59);
 * const bytes = encoder.join(rows);
 */
export function createJpegEncoder(options: { width: number; height: number; quality: number }): JpegEncoder {
  for (const side of ['width', 'height'] as const) {
    const value = options[side];
    if (!Number.isInteger(value) || value < 1 || value > 65_535) {
      throw new RangeError(`${side} must be an integer from 1 to 65535, not ${value}`);
    }
  }
  const { steps, factors } = quantisation(options.quality);
  const header = jpegHeader(options, steps);
  return {
    rows: Math.ceil(options.height / 8),
    encodeRow: createRowEncoder(options, factors),
    join: (rows) => join(header, rows),
  };
}

/**
 * Encodes one grey picture; takes the options of {@link createJpegEncoder} and throws what that throws.
 *
 * @param pixels - `width * height` bytes, row by row.
 *
 * @example
 * const bytes = encodeJpeg(new Uint8Array(640 * 480).fill(128), { width: 640, height: 480, quality: 75 });
 */
export function encodeJpeg(
  pixels: Uint8Array,
  options: { width: number; height: number; quality: number },
): Uint8Array {
  const encoder = createJpegEncoder(options);
  return encoder.join(Array.from({ length: encoder.rows }, (_, row) => encoder.encodeRow(pixels, row)));
}

/** Between the rows stand the restart markers, numbered 0–7 by place: they are written here, so that a row fits anywhere. */
function join(header: Uint8Array, rows: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(rows.reduce((size, row) => size + row.length + 2, header.length));
  bytes.set(header);
  let at = header.length;
  for (const [index, row] of rows.entries()) {
    bytes.set(row, at);
    at += row.length;
    bytes[at++] = 0xff;
    bytes[at++] = index === rows.length - 1 ? 0xd9 : 0xd0 + (index % 8);
  }
  return bytes;
}
