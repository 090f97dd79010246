import sharp from 'sharp';
import type { ImageEncoder } from '../images/encoder.ts';

/**
 * Writes stills with sharp: all formats, smaller and faster than the simulator's own writers. BMP and PPM, which sharp doesn't
 * write, stay with those.
 *
 * @example
 * const lab = createLab({ depthai: simulateDepthai({ images: sharpImages() }) });
 */
export function sharpImages(): ImageEncoder {
  return ({ width, height, channels, data }, format) => {
    if (format === 'bmp' || format === 'ppm') return undefined;
    const image = sharp(data, { raw: { width, height, channels } });
    // sharp takes one channel for gray only if it is told to write it so.
    const colored = channels === 1 ? image.toColourspace('b-w') : image;
    return colored.toFormat(format, format === 'jpeg' ? { quality: 90 } : {}).toBuffer();
  };
}
