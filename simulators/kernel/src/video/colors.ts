import type { Planes, Size } from './blocks.ts';

/** Red, green and blue of each pixel as brightness and two colors (4:2:0, BT.601, 0 to 255). Width and height are even. */
export function planesOfColors(rgb: Uint8Array, { width, height }: Size): Planes {
  const [luma, blue, red] = [width * height, (width * height) / 4, (width * height) / 4].map(
    (length) => new Uint8Array(length),
  ) as [Uint8Array, Uint8Array, Uint8Array];
  let to = 0;
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2) {
      // Of four neighbours, the sum of each color; their brightness on the way.
      let [sumR, sumG, sumB] = [0, 0, 0];
      for (let place = 0; place < 4; place += 1) {
        const pixel = (y + (place >> 1)) * width + x + (place & 1);
        const [r, g, b] = [rgb[pixel * 3]!, rgb[pixel * 3 + 1]!, rgb[pixel * 3 + 2]!];
        luma[pixel] = (77 * r + 150 * g + 29 * b + 128) >> 8;
        sumR += r;
        sumG += g;
        sumB += b;
      }
      blue[to] = 128 + ((-43 * sumR - 85 * sumG + 128 * sumB) >> 10);
      red[to] = 128 + ((128 * sumR - 107 * sumG - 21 * sumB) >> 10);
      to += 1;
    }
  }
  return { luma, blue, red };
}
