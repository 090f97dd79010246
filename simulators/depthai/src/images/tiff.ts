import type { Picture } from '../picture/picture.ts';

const [short, long] = [3, 4];

/** A TIFF without compression, all rows in one strip. */
export function tiff({ width, height, channels, data }: Picture): Uint8Array {
  const depths = 8;
  const start = depths + 6;
  const directory = start + data.length + (data.length % 2);
  const entries: readonly (readonly [tag: number, type: number, count: number, value: number])[] = [
    [256, long, 1, width],
    [257, long, 1, height],
    [258, short, channels, channels === 1 ? 8 : depths],
    [259, short, 1, 1],
    [262, short, 1, channels === 1 ? 1 : 2],
    [273, long, 1, start],
    [277, short, 1, channels],
    [278, long, 1, height],
    [279, long, 1, data.length],
  ];
  const file = new Uint8Array(directory + 2 + entries.length * 12 + 4);
  const view = new DataView(file.buffer);
  file.set([0x49, 0x49, 42, 0]);
  view.setUint32(4, directory, true);
  for (let channel = 0; channel < 3; channel += 1) view.setUint16(depths + channel * 2, 8, true);
  file.set(data, start);
  view.setUint16(directory, entries.length, true);
  for (const [index, [tag, type, count, value]] of entries.entries()) {
    const at = directory + 2 + index * 12;
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, type, true);
    view.setUint32(at + 4, count, true);
    // Little-endian: a short value stands in the lower half.
    view.setUint32(at + 8, value, true);
  }
  return file;
}
