import { bmp } from './bmp.ts';
import { gif } from './gif.ts';
import { jpeg } from './jpeg.ts';
import { png } from './png.ts';
import { ppm } from './ppm.ts';
import { tiff } from './tiff.ts';
import { release } from '../picture/memory.ts';
import type { StillFormat } from '../generated/spec.ts';
import type { Picture } from '../picture/picture.ts';
import type { ImageEncoder } from './encoder.ts';

/** What is written without anything of the platform but streams. WebP asks for more. */
const writers: Readonly<Partial<Record<StillFormat, (picture: Picture) => Promise<Uint8Array> | Uint8Array>>> = {
  jpeg,
  png,
  bmp,
  tiff,
  gif,
  ppm,
};

/** A picture as a file, by the given encoder or by our own; `undefined`: neither knows the format, and nothing was rendered. */
export function encodeImage(
  render: () => Picture,
  format: StillFormat,
  encoder?: ImageEncoder,
): Promise<Uint8Array> | Uint8Array | undefined {
  const own = writers[format];
  if (!encoder && !own) return undefined;
  const picture = render();
  const file = encoder?.(picture, format) ?? own?.(picture);
  /** An encoder may hand back the very pixels. */
  const written = (bytes: Uint8Array): Uint8Array => {
    if (bytes.buffer !== picture.data.buffer) release(picture);
    return bytes;
  };
  return file instanceof Promise ? file.then(written) : file && written(file);
}
