import type { Picture } from '../picture/picture.ts';

/** A Windows bitmap: rows from the bottom up, blue before green before red, gray by a palette. */
export function bmp({ width, height, channels, data }: Picture): Uint8Array {
  const stride = Math.ceil((width * channels) / 4) * 4;
  const start = 54 + (channels === 1 ? 1024 : 0);
  const file = new Uint8Array(start + stride * height);
  const view = new DataView(file.buffer);
  file.set([0x42, 0x4d]);
  view.setUint32(2, file.length, true);
  view.setUint32(10, start, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, width, true);
  view.setInt32(22, height, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, channels * 8, true);
  view.setUint32(34, stride * height, true);
  if (channels === 1) for (let grey = 0; grey < 256; grey += 1) file.set([grey, grey, grey, 0], 54 + grey * 4);
  for (let row = 0; row < height; row += 1) {
    const to = start + (height - 1 - row) * stride;
    const line = data.subarray(row * width * channels, (row + 1) * width * channels);
    file.set(line, to);
    if (channels === 3) {
      for (let at = 0; at < line.length; at += 3) {
        file[to + at] = line[at + 2]!;
        file[to + at + 2] = line[at]!;
      }
    }
  }
  return file;
}
