import type { Picture } from '../picture/picture.ts';

/** A portable pixmap, or a graymap: a line of text, and the pixels as they are. */
export function ppm({ width, height, channels, data }: Picture): Uint8Array {
  const head = new TextEncoder().encode(`P${channels === 1 ? 5 : 6}\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + data.length);
  file.set(head);
  file.set(data, head.length);
  return file;
}
