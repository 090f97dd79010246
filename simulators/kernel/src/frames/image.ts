/**
 * Uncompressed pixels, row by row from the top left, without padding between rows: what `sharp().raw()`, a canvas' `ImageData`
 * and a decoded JPEG give.
 *
 * @example
 * const black: RawImage = { width: 640, height: 480, channels: 1, data: new Uint8Array(640 * 480) };
 */
export interface RawImage {
  /** Pixels in a row. */
  readonly width: number;
  /** Rows. */
  readonly height: number;
  /** Bytes of a pixel: 1 = grey, 3 = red, green, blue (or the reverse), 4 = the same and opacity. */
  readonly channels: 1 | 3 | 4;
  /** `width * height * channels` bytes; more are left alone. */
  readonly data: Uint8Array;
}
