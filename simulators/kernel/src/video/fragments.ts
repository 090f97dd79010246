import { joined } from '../joined.ts';
import { createH264Encoder } from './h264.ts';
import type { Planes, Size } from './blocks.ts';

/** Ticks a second in which fragments count time. */
const ticks = 90_000;

/** One picture of a live video. */
export interface LivePicture {
  /** Grey, `width * height` bytes, or in color. */
  readonly pixels: Uint8Array | Planes;
  /** Counts the fragments of the video from 1 on. */
  readonly number: number;
  /** Seconds since the video began at which it is shown, and for how long. */
  readonly time: number;
  readonly duration: number;
}

/** Live video as browsers take it piece by piece (Media Source Extensions): fragmented MP4. */
export interface Fragments {
  /** What to ask a browser for: `video/mp4; codecs="avc1.42C028"`. */
  readonly type: string;
  /** The first piece: everything about the video but its pictures. The same bytes for all videos of a size. */
  readonly init: Uint8Array;
  /** A piece with one picture, which can be shown without any other: whoever joins later begins anywhere. */
  fragment(picture: LivePicture): Uint8Array;
}

/**
 * Makes the pieces of a live video. A piece is a function of its picture alone: many who watch share one.
 *
 * @throws RangeError for sizes that aren't even.
 *
 * @example
 * const live = createFragments({ width: 320, height: 192 });
 * socket.send(live.init);
 * socket.send(live.fragment({ pixels, number: 1, time: 0, duration: 0.04 }));
 */
export function createFragments({ width, height }: Size): Fragments {
  const { codec, description, encode } = createH264Encoder({ width, height });
  return {
    type: `video/mp4; codecs="${codec}"`,
    init: joined([
      box('ftyp', text('iso5'), u32(512), text('iso5iso6mp41avc1')),
      box(
        'moov',
        movieHeader(),
        track({ width, height }, description),
        box('mvex', full('trex', 0, u32(1, 1, 0, 0, 0))),
      ),
    ]),
    fragment({ pixels, number, time, duration }) {
      const { bytes } = encode(pixels, number);
      const start = Math.round(time * ticks);
      // To the beginning of the next picture, so that rounding adds nothing up.
      const length = Math.round((time + duration) * ticks) - start;
      const head = (offset: number): Uint8Array => movieFragment({ number, start, length, size: bytes.length, offset });
      return joined([head(head(0).length + 8), u32(bytes.length + 8), text('mdat'), bytes]);
    },
  };
}

function movieFragment(part: {
  number: number;
  start: number;
  length: number;
  size: number;
  offset: number;
}): Uint8Array {
  const { number, start, length, size, offset } = part;
  const time = u32(Math.floor(start / 2 ** 32), start % 2 ** 32);
  return box(
    'moof',
    full('mfhd', 0, u32(number)),
    box(
      'traf',
      // Offsets count from the beginning of this box.
      full('tfhd', 0x02_00_00, u32(1)),
      full('tfdt', 0x01_00_00_00, time),
      // One picture, with its duration, size and flags: it depends on no other.
      full('trun', 0x00_07_01, u32(1, offset, length, size, 0x02_00_00_00)),
    ),
  );
}

function movieHeader(): Uint8Array {
  return full('mvhd', 0, u32(0, 0, 1000, 0, 0x1_00_00, 0x1_00_00_00, 0, 0), matrix, u32(0, 0, 0, 0, 0, 0, 2));
}

function track({ width, height }: { width: number; height: number }, description: Uint8Array): Uint8Array {
  const size = u32(width * 0x1_00_00, height * 0x1_00_00);
  const entry = box(
    'avc1',
    u32(0, 1, 0, 0, 0, 0),
    u16(width, height),
    u32(0x48_00_00, 0x48_00_00, 0),
    u16(1),
    new Uint8Array(32),
    u16(24, 0xffff),
    box('avcC', description),
  );
  const tables = box(
    'stbl',
    full('stsd', 0, u32(1), entry),
    full('stts', 0, u32(0)),
    full('stsc', 0, u32(0)),
    full('stsz', 0, u32(0, 0)),
    full('stco', 0, u32(0)),
  );
  const information = box(
    'minf',
    full('vmhd', 1, u32(0, 0)),
    box('dinf', full('dref', 0, u32(1), full('url ', 1))),
    tables,
  );
  const media = box(
    'mdia',
    // "und": no language.
    full('mdhd', 0, u32(0, 0, ticks, 0), u16(0x55_c4, 0)),
    full('hdlr', 0, u32(0), text('vide'), u32(0, 0, 0), text('video\0')),
    information,
  );
  return box('trak', full('tkhd', 3, u32(0, 0, 1, 0, 0, 0, 0, 0, 0), matrix, size), media);
}

const matrix = u32(0x1_00_00, 0, 0, 0, 0x1_00_00, 0, 0, 0, 0x40_00_00_00);

function box(kind: string, ...parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 8);
  return joined([u32(length), text(kind), ...parts]);
}

/** A box with a version and flags. */
function full(kind: string, flags: number, ...parts: readonly Uint8Array[]): Uint8Array {
  return box(kind, u32(flags), ...parts);
}

function u32(...values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [index, value] of values.entries()) view.setUint32(index * 4, value);
  return bytes;
}

function u16(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(values.flatMap((value) => [value >> 8, value & 255]));
}

function text(letters: string): Uint8Array {
  return new TextEncoder().encode(letters);
}
