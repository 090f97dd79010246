import type { Picture } from './picture.ts';

/** How far a picture is out of focus, in pixels at a width of 640: with the way of the lens from where it is sharp. */
export function blurRadius(lens: number, sharp: number, width: number): number {
  return Math.round(Math.abs(lens - sharp) * 14 * (width / 640));
}

/** The mean of the pixels around each, twice, first along the rows and then along the columns. */
export function blur({ width, height, channels, data }: Picture, radius: number): void {
  if (radius < 1) return;
  const line = new Uint8Array(Math.max(width, height));
  const pass = (start: number, step: number, count: number): void => {
    let sum = 0;
    for (let index = 0; index < count; index += 1) line[index] = data[start + index * step]!;
    const at = (index: number): number => line[Math.max(0, Math.min(count - 1, index))]!;
    for (let index = -radius; index <= radius; index += 1) sum += at(index);
    for (let index = 0; index < count; index += 1) {
      data[start + index * step] = Math.round(sum / (2 * radius + 1));
      sum += at(index + radius + 1) - at(index - radius);
    }
  };
  for (let times = 0; times < 2; times += 1) {
    for (let channel = 0; channel < channels; channel += 1) {
      for (let row = 0; row < height; row += 1) pass(row * width * channels + channel, channels, width);
      for (let column = 0; column < width; column += 1) pass(column * channels + channel, width * channels, height);
    }
  }
}
