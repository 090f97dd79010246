import { createBitWriter } from './bits.ts';
import { BLOCK_BYTES, encodeBlock } from './block.ts';

/** Encodes one row of blocks (8 rows of pixels) of a grey picture by itself. */
export type RowEncoder = (pixels: Uint8Array, row: number) => Uint8Array;

/**
 * Makes the encoder for rows of blocks. A row depends on nothing but its own pixels, so its bytes fit wherever the row is placed.
 *
 * Where the width or height is no multiple of 8, the last pixel is repeated: it costs the fewest bits.
 *
 * For colour this is the place: a row of YCbCr 4:2:0 has 16 rows of pixels, and each of its units four blocks of brightness and one
 * each of both colour differences, with a `previous` and a pair of tables per component.
 */
export function createRowEncoder(size: { width: number; height: number }, factors: Float64Array): RowEncoder {
  const { width, height } = size;
  const columns = Math.ceil(width / 8);
  const writer = createBitWriter(columns * BLOCK_BYTES);
  const block = new Float64Array(64);

  function load(pixels: Uint8Array, left: number, top: number): void {
    if (left + 8 <= width && top + 8 <= height) {
      let at = top * width + left;
      for (let to = 0; to < 64; at += width) {
        for (let x = 0; x < 8; x++) block[to++] = pixels[at + x]! - 128;
      }
      return;
    }
    for (let to = 0; to < 64; to++) {
      const x = Math.min(left + (to & 7), width - 1);
      const y = Math.min(top + (to >> 3), height - 1);
      block[to] = pixels[y * width + x]! - 128;
    }
  }

  return (pixels, row) => {
    let previous = 0;
    for (let column = 0; column < columns; column++) {
      load(pixels, column * 8, row * 8);
      previous = encodeBlock(block, factors, previous, writer);
    }
    return writer.take();
  };
}
