import { createRequire } from 'node:module';
import type { ImageEncoder } from '../images/encoder.ts';

/**
 * Writes stills with sharp: all formats, smaller and faster than the simulator's own writers. BMP and PPM, which sharp doesn't
 * write, stay with those. sharp is loaded with the first still.
 *
 * @throws Error if sharp isn't installed.
 * @example
 * const lab = createLab({ depthai: simulateDepthai({ images: sharpImages() }) });
 */
export function sharpImages(): ImageEncoder {
  createRequire(import.meta.url).resolve('sharp');
  return (picture, format) => (format === 'bmp' || format === 'ppm' ? undefined : write(picture, format));
}

async function write(
  { width, height, channels, data }: Parameters<ImageEncoder>[0],
  format: 'jpeg' | 'png' | 'tiff' | 'gif' | 'webp',
): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const image = sharp(data, { raw: { width, height, channels } });
  // sharp takes one channel for gray only if it is told to write it so.
  const colored = channels === 1 ? image.toColourspace('b-w') : image;
  return colored.toFormat(format, format === 'jpeg' ? { quality: 90 } : {}).toBuffer();
}
