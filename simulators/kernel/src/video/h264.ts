import { createBitWriter } from './bits.ts';
import { BLOCK, createBlocks, isSame, planesOf } from './blocks.ts';
import { kinds, nalUnit } from './nal-unit.ts';
import type { Planes, Size } from './blocks.ts';

/** One picture of a stream. */
export interface Picture {
  /** Can be shown without the pictures before it. */
  readonly isKey: boolean;
  /** As a file holds it: each unit after its length in four bytes. */
  readonly bytes: Uint8Array;
}

/** Turns pictures into H.264. */
export interface H264Encoder {
  /** The name of the codec, as browsers ask for it: `avc1.42C028`. */
  readonly codec: string;
  /** The decoder's configuration (avcC). */
  readonly description: Uint8Array;
  /**
   * The next picture, grey or in color, of which only what differs from the one before is written.
   *
   * @param key - makes it one that can be shown without the pictures before it; two that follow each other need different numbers.
   */
  encode(pixels: Uint8Array | Planes, key?: number): Picture;
}

const LEVEL = 40;

/**
 * H.264 without compression: blocks of 16 × 16 pixels travel as they are (I_PCM), and blocks that stay the same don't travel at
 * all. Every decoder of the constrained baseline profile reads it, and the pixels that come out are exactly those that went in.
 * That is what a fake camera needs, it needs no native or compiled encoder, and costs little more than a copy.
 *
 * @throws RangeError for sizes that aren't even.
 */
export function createH264Encoder(size: Size): H264Encoder {
  const { width, height } = size;
  if (width % 2 !== 0 || height % 2 !== 0)
    throw new RangeError(`width and height must be even, not ${width} × ${height}`);
  const [columns, rows] = [Math.ceil(width / BLOCK), Math.ceil(height / BLOCK)];
  const sequence = nalUnit(kinds.sequence, sequenceParameters(size, columns, rows));
  const parameters = nalUnit(kinds.parameters, pictureParameters());
  const blocks = createBlocks(size);
  const [block, old] = [new Uint8Array(blocks.length), new Uint8Array(blocks.length)];
  let before: Planes | undefined;
  let number = 0;

  return {
    codec: `avc1.42C0${LEVEL.toString(16)}`,
    description: configuration(sequence, parameters),
    encode(pixels, key) {
      const picture = planesOf(pixels, size);
      const last = key === undefined ? before : undefined;
      const isKey = last === undefined;
      number = isKey ? 0 : (number + 1) % 2 ** 16;
      const writer = createBitWriter(columns * rows * (block.length + 16) + 64);
      sliceHeader(writer, { key: isKey ? (key ?? 0) % 2 : undefined, number });
      let skipped = 0;
      for (let row = 0; row < rows; row += 1) {
        for (let column = 0; column < columns; column += 1) {
          blocks.read(picture, column, row, block);
          if (last && isSame(block, blocks.read(last, column, row, old))) {
            skipped += 1;
            continue;
          }
          if (last) writer.ue(skipped);
          skipped = 0;
          // I_PCM is type 25, and in a picture that refers to another one, 5 more.
          writer.ue(isKey ? 25 : 30);
          writer.align();
          writer.bytes(block);
        }
      }
      if (skipped > 0) writer.ue(skipped);
      // Pictures that are keys anyway need not be remembered.
      if (key === undefined)
        before = { luma: picture.luma.slice(), blue: picture.blue.slice(), red: picture.red.slice() };
      const unit = nalUnit(isKey ? kinds.keyPicture : kinds.picture, writer.finish());
      return { isKey, bytes: withLength(unit) };
    },
  };
}

type Writer = ReturnType<typeof createBitWriter>;

function sequenceParameters({ width, height }: Size, columns: number, rows: number): Uint8Array {
  const writer = createBitWriter(64);
  // Constrained baseline.
  writer.bits(66, 8);
  writer.bits(0xc0, 8);
  writer.bits(LEVEL, 8);
  writer.ue(0);
  // Frame numbers have 16 bits; pictures are shown in the order in which they come; one of them is kept.
  writer.ue(12);
  writer.ue(2);
  writer.ue(1);
  writer.bits(0, 1);
  writer.ue(columns - 1);
  writer.ue(rows - 1);
  // Whole frames, direct inference; then what of the last blocks isn't shown, in steps of two pixels.
  writer.bits(0b11, 2);
  const [right, bottom] = [(columns * BLOCK - width) / 2, (rows * BLOCK - height) / 2];
  const isCropped = right > 0 || bottom > 0;
  writer.bits(isCropped ? 1 : 0, 1);
  if (isCropped) for (const edge of [0, right, 0, bottom]) writer.ue(edge);
  // How the values are meant: all of 0 to 255, colors as screens have them, mixed after BT.601.
  writer.bits(1, 1);
  writer.bits(0b00, 2);
  writer.bits(1, 1);
  writer.bits(5, 3);
  writer.bits(0b11, 2);
  for (const kind of [1, 13, 6]) writer.bits(kind, 8);
  // No places of chroma, no timing, no reference decoder (twice), no picture structure, no restrictions.
  writer.bits(0, 6);
  return writer.finish();
}

function pictureParameters(): Uint8Array {
  const writer = createBitWriter(16);
  writer.ue(0);
  writer.ue(0);
  writer.bits(0, 2);
  writer.ue(0);
  writer.ue(0);
  writer.ue(0);
  writer.bits(0, 3);
  // Quantizers of no consequence, then: slices say whether edges are smoothed.
  writer.ue(0);
  writer.ue(0);
  writer.ue(0);
  writer.bits(0b100, 3);
  return writer.finish();
}

function sliceHeader(
  writer: Writer,
  { key, number }: { readonly key: number | undefined; readonly number: number },
): void {
  const isKey = key !== undefined;
  writer.ue(0);
  writer.ue(isKey ? 7 : 5);
  writer.ue(0);
  writer.bits(number, 16);
  if (isKey) writer.ue(key);
  // No other reference pictures than the last one, in their usual order, kept in the usual way.
  else writer.bits(0b00, 2);
  writer.bits(0, isKey ? 2 : 1);
  writer.ue(0);
  // Edges stay as they are: what goes in comes out.
  writer.ue(1);
}

function withLength(unit: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(4 + unit.length);
  new DataView(bytes.buffer).setUint32(0, unit.length);
  bytes.set(unit, 4);
  return bytes;
}

function configuration(sequence: Uint8Array, parameters: Uint8Array): Uint8Array {
  return new Uint8Array([
    1,
    ...sequence.subarray(1, 4),
    0xff,
    0xe1,
    sequence.length >> 8,
    sequence.length & 255,
    ...sequence,
    1,
    parameters.length >> 8,
    parameters.length & 255,
    ...parameters,
  ]);
}
