import { createBitWriter } from './bits.ts';
import { kinds, nalUnit } from './nal-unit.ts';

/** One picture of a stream. */
export interface Picture {
  /** Can be shown without the pictures before it. */
  readonly isKey: boolean;
  /** As a file holds it: each unit after its length in four bytes. */
  readonly bytes: Uint8Array;
}

/** Turns grey pictures into H.264. */
export interface H264Encoder {
  /** The name of the codec, as browsers ask for it: `avc1.42C028`. */
  readonly codec: string;
  /** The decoder's configuration (avcC). */
  readonly description: Uint8Array;
  /** The next picture, of which only what differs from the one before is written, unless it shall be a key. */
  encode(pixels: Uint8Array, isKey?: boolean): Picture;
}

const BLOCK = 16;
/** Grey: neither blue nor red. */
const CHROMA = 128;
const LEVEL = 40;

/**
 * H.264 without compression: blocks of 16 × 16 pixels travel as they are (I_PCM), and blocks that stay the same don't travel at
 * all. Every decoder of the constrained baseline profile reads it, and the pixels that come out are exactly those that went in.
 * That is what a fake camera needs, it needs no native or compiled encoder, and costs little more than a copy.
 *
 * @throws RangeError for sizes that aren't multiples of 16.
 */
export function createH264Encoder({ width, height }: { readonly width: number; readonly height: number }): H264Encoder {
  if (width % BLOCK !== 0 || height % BLOCK !== 0) {
    throw new RangeError(`width and height must be multiples of ${BLOCK}, not ${width} × ${height}`);
  }
  const [columns, rows] = [width / BLOCK, height / BLOCK];
  const sequence = nalUnit(kinds.sequence, sequenceParameters(columns, rows));
  const parameters = nalUnit(kinds.parameters, pictureParameters());
  const block = new Uint8Array((BLOCK * BLOCK * 3) / 2).fill(CHROMA);
  let before: Uint8Array | undefined;
  let number = 0;

  const isSame = (pixels: Uint8Array, old: Uint8Array, start: number): boolean => {
    for (let line = 0; line < BLOCK; line += 1) {
      const at = start + line * width;
      for (let x = at; x < at + BLOCK; x += 1) if (pixels[x] !== old[x]) return false;
    }
    return true;
  };

  return {
    codec: `avc1.42C0${LEVEL.toString(16)}`,
    description: configuration(sequence, parameters),
    encode(pixels, wantsKey = false) {
      const old = wantsKey ? undefined : before;
      const isKey = old === undefined;
      number = isKey ? 0 : (number + 1) % 2 ** 16;
      const writer = createBitWriter(columns * rows * (block.length + 16) + 64);
      sliceHeader(writer, { isKey, number });
      let skipped = 0;
      for (let row = 0; row < rows; row += 1) {
        for (let column = 0; column < columns; column += 1) {
          const start = row * BLOCK * width + column * BLOCK;
          if (old && isSame(pixels, old, start)) {
            skipped += 1;
            continue;
          }
          if (old) writer.ue(skipped);
          skipped = 0;
          // I_PCM is type 25, and in a picture that refers to another one, 5 more.
          writer.ue(isKey ? 25 : 30);
          writer.align();
          for (let line = 0; line < BLOCK; line += 1) {
            const at = start + line * width;
            block.set(pixels.subarray(at, at + BLOCK), line * BLOCK);
          }
          writer.bytes(block);
        }
      }
      if (skipped > 0) writer.ue(skipped);
      before = pixels.slice();
      const unit = nalUnit(isKey ? kinds.keyPicture : kinds.picture, writer.finish());
      return { isKey, bytes: withLength(unit) };
    },
  };
}

type Writer = ReturnType<typeof createBitWriter>;

function sequenceParameters(columns: number, rows: number): Uint8Array {
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
  // Whole frames, direct inference, no cropping; then how the values are meant: all of 0 to 255.
  writer.bits(0b110, 3);
  writer.bits(1, 1);
  writer.bits(0b00, 2);
  writer.bits(1, 1);
  writer.bits(5, 3);
  writer.bits(1, 1);
  writer.bits(0, 1);
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

function sliceHeader(writer: Writer, { isKey, number }: { readonly isKey: boolean; readonly number: number }): void {
  writer.ue(0);
  writer.ue(isKey ? 7 : 5);
  writer.ue(0);
  writer.bits(number, 16);
  if (isKey) writer.ue(0);
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
