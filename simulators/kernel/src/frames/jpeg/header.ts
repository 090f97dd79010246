import { AC_TABLE, DC_TABLE, type HuffmanTable } from './huffman.ts';

/** All that precedes the rows of a grey baseline JPEG: size, tables, and a restart after every row of blocks. */
export function jpegHeader(size: { width: number; height: number }, steps: Uint8Array): Uint8Array {
  const { width, height } = size;
  return Uint8Array.from([
    0xff,
    0xd8,
    // JFIF 1.1, square pixels, no thumbnail
    ...segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...segment(0xdb, [0, ...steps]),
    // baseline, 8 bits, one component: number 1, unsampled, steps 0
    ...segment(0xc0, [8, ...word(height), ...word(width), 1, 1, 0x11, 0]),
    ...segment(0xc4, [0x00, ...huffman(DC_TABLE), 0x10, ...huffman(AC_TABLE)]),
    ...segment(0xdd, word(Math.ceil(width / 8))),
    // one scan: component 1, tables 0 and 0, all 64 coefficients at once
    ...segment(0xda, [1, 1, 0x00, 0, 63, 0]),
  ]);
}

function segment(marker: number, body: readonly number[]): number[] {
  return [0xff, marker, ...word(body.length + 2), ...body];
}

function huffman(table: HuffmanTable): number[] {
  return [...table.counts, ...table.symbols];
}

function word(value: number): number[] {
  return [value >> 8, value & 0xff];
}
