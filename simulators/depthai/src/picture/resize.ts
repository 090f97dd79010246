import type { Picture } from './picture.ts';

/** The same picture in another size, smooth in between. */
export function resize({ channels, ...from }: Picture, width: number, height: number): Picture {
  if (from.width === width && from.height === height) return { channels, ...from };
  const data = new Uint8Array(width * height * channels);
  const columns = stepsOf(from.width, width);
  const rows = stepsOf(from.height, height);
  for (let row = 0, to = 0; row < height; row += 1) {
    const top = rows.first[row]! * from.width;
    const bottom = rows.next[row]! * from.width;
    const fy = rows.part[row]!;
    for (let column = 0; column < width; column += 1) {
      const [left, right, fx] = [columns.first[column]!, columns.next[column]!, columns.part[column]!];
      for (let channel = 0; channel < channels; channel += 1) {
        const at = (place: number): number => from.data[place * channels + channel]!;
        const upper = at(top + left) * (1 - fx) + at(top + right) * fx;
        const lower = at(bottom + left) * (1 - fx) + at(bottom + right) * fx;
        data[to++] = upper * (1 - fy) + lower * fy + 0.5;
      }
    }
  }
  return { width, height, channels, data };
}

function stepsOf(from: number, to: number) {
  const first = new Int32Array(to);
  const next = new Int32Array(to);
  const part = new Float64Array(to);
  for (let index = 0; index < to; index += 1) {
    const place = Math.max(0, ((index + 0.5) * from) / to - 0.5);
    first[index] = Math.min(from - 1, Math.floor(place));
    next[index] = Math.min(from - 1, first[index]! + 1);
    part[index] = place - first[index]!;
  }
  return { first, next, part };
}
