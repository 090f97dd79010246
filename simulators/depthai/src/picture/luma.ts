import type { Picture } from './picture.ts';

/** A picture without its colors. */
export function luma({ channels, data, width, height }: Picture): Picture {
  const grey = channels === 1 ? data : new Uint8Array(width * height);
  if (channels === 3) {
    for (let at = 0, from = 0; at < grey.length; at += 1, from += 3) {
      grey[at] = (77 * data[from]! + 150 * data[from + 1]! + 29 * data[from + 2]!) >> 8;
    }
  }
  return { width, height, channels: 1, data: grey };
}
