import { joined } from '@labrig/simulator';
import { encodeJpeg } from '@labrig/simulator/frames';
import type { Picture } from '../picture/picture.ts';

const quality = 90;

/** A JPEG: gray ones have one component, color ones three. */
export function jpeg(picture: Picture): Uint8Array {
  const { width, height, channels, data } = picture;
  return channels === 1 ? encodeJpeg(data, { width, height, quality }) : colorJpeg(picture);
}

/**
 * A color JPEG is three gray ones in one file: a scan each for brightness and for both differences of color, which have half the
 * width and height. Each scan brings the restart interval of its own rows along.
 */
function colorJpeg(picture: Picture): Uint8Array {
  const { width, height } = picture;
  const { luma, blue, red, half } = planes(picture);
  const scans = [
    { plane: luma, size: { width, height } },
    { plane: blue, size: half },
    { plane: red, size: half },
  ].map(({ plane, size }) => segments(encodeJpeg(plane, { ...size, quality })));
  const [first] = scans as [Segments];
  const frame = [
    0xff,
    0xc0,
    0,
    17,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    3,
    1,
    0x22,
    0,
    2,
    0x11,
    0,
    3,
    0x11,
    0,
  ];
  const parts: (readonly number[] | Uint8Array)[] = [[0xff, 0xd8], first.tables, frame, first.codes];
  for (const [index, { interval, data }] of scans.entries()) {
    parts.push(interval, [0xff, 0xda, 0, 8, 1, index + 1, 0, 0, 63, 0], data);
  }
  return joined([...parts, [0xff, 0xd9]]);
}

/** The parts of a gray JPEG that go into a color one. */
interface Segments {
  /** What it is, and the steps of quantisation. */
  readonly tables: Uint8Array;
  /** The codes of Huffman. */
  readonly codes: Uint8Array;
  readonly interval: Uint8Array;
  /** The scan without its header and the end. */
  readonly data: Uint8Array;
}

function segments(file: Uint8Array): Segments {
  const found: Record<number, Uint8Array[]> = {};
  let at = 2;
  for (;;) {
    const kind = file[at + 1]!;
    const end = at + 2 + ((file[at + 2]! << 8) | file[at + 3]!);
    (found[kind] ??= []).push(file.subarray(at, end));
    at = end;
    if (kind === 0xda) break;
  }
  const of = (...kinds: number[]): Uint8Array => joined(kinds.flatMap((kind) => found[kind] ?? []));
  return { tables: of(0xe0, 0xdb), codes: of(0xc4), interval: of(0xdd), data: file.subarray(at, -2) };
}

function planes({ width, height, data }: Picture) {
  const half = { width: Math.ceil(width / 2), height: Math.ceil(height / 2) };
  const luma = new Uint8Array(width * height);
  const sums = new Float32Array(half.width * half.height * 2);
  const counts = new Uint8Array(half.width * half.height);
  for (let row = 0, at = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1, at += 1) {
      const [r, g, b] = [data[at * 3]!, data[at * 3 + 1]!, data[at * 3 + 2]!];
      const y = 0.299 * r + 0.587 * g + 0.114 * b;
      luma[at] = y + 0.5;
      const place = (row >> 1) * half.width + (column >> 1);
      sums[place * 2]! += b - y;
      sums[place * 2 + 1]! += r - y;
      counts[place]! += 1;
    }
  }
  const difference = (index: 0 | 1, scale: number): Uint8Array =>
    Uint8Array.from(counts, (count, place) =>
      Math.max(0, Math.min(255, 128 + sums[place * 2 + index]! / count / scale + 0.5)),
    );
  return { luma, half, blue: difference(0, 1.772), red: difference(1, 1.402) };
}
