import type { Picture } from '../picture/picture.ts';

/** Levels of red, green and blue in the palette of color pictures. */
const levels = 6;

/** Pixels between two resets of the code table: so many that codes stay nine bits wide. */
const run = 250;

/** A GIF: gray is exact; color has six levels each of red, green and blue, mixed by a pattern so that mean colors stay. */
export function gif({ width, height, channels, data }: Picture): Uint8Array {
  const codes = width * height * (1 + 1 / run) + 3;
  const file = new Uint8Array(Math.ceil((codes * 9 * 256) / (8 * 255)) + 2000);
  file.set(new TextEncoder().encode('GIF89a'));
  file.set([width & 255, width >> 8, height & 255, height >> 8, 0xf7, 0, 0], 6);
  file.set(channels === 1 ? grays() : cube(), 13);
  file.set([0x2c, 0, 0, 0, 0, width & 255, width >> 8, height & 255, height >> 8, 0, 8], 781);
  const writer = blocks(file, 792);
  for (let at = 0; at < width * height; at += 1) {
    if (at % run === 0) writer.code(256);
    writer.code(channels === 1 ? data[at]! : mixed(data, at, width));
  }
  writer.code(257);
  const end = writer.finish();
  file.set([0, 0x3b], end);
  return file.subarray(0, end + 2);
}

/** Codes of nine bits, the lowest first, in blocks of at most 255 bytes, each after its length. */
function blocks(file: Uint8Array, start: number) {
  let [head, at, pending, count] = [start, start + 1, 0, 0];
  const byte = (value: number): void => {
    file[at++] = value;
    if (at - head === 256) {
      file[head] = 255;
      head = at++;
    }
  };
  return {
    code(value: number): void {
      pending |= value << count;
      count += 9;
      for (; count >= 8; count -= 8) {
        byte(pending & 255);
        pending >>= 8;
      }
    },
    finish(): number {
      if (count > 0) byte(pending & 255);
      file[head] = at - head - 1;
      // A block that has nothing in it is the end, which is written in any case.
      return file[head] === 0 ? head : at;
    },
  };
}

function grays(): Uint8Array {
  return Uint8Array.from({ length: 768 }, (_, index) => Math.floor(index / 3));
}

function cube(): Uint8Array {
  const level = (place: number): number => (place % levels) * (255 / (levels - 1));
  const colors = Array.from({ length: levels ** 3 }, (_, index) => [
    level(Math.floor(index / levels ** 2)),
    level(Math.floor(index / levels)),
    level(index),
  ]);
  return Uint8Array.from({ length: 768 }, (_, index) => colors[Math.floor(index / 3)]?.[index % 3] ?? 0);
}

const pattern = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5];

function mixed(data: Uint8Array, at: number, width: number): number {
  const row = Math.floor(at / width);
  const threshold = (pattern[(row & 3) * 4 + ((at - row * width) & 3)]! + 0.5) / 16;
  const level = (channel: number): number =>
    Math.min(levels - 1, Math.floor((data[at * 3 + channel]! / 255) * (levels - 1) + threshold));
  return level(0) * levels ** 2 + level(1) * levels + level(2);
}
