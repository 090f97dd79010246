import type { Picture } from './picture.ts';

/** Weights are whole numbers: of so many parts. */
const PARTS = 256;

/** The same picture in another size, smooth in between. */
export function resize(from: Picture, width: number, height: number): Picture {
  const { channels } = from;
  if (from.width === width && from.height === height) return from;
  const data = new Uint8Array(width * height * channels);
  const columns = stepsOf(from.width, width, channels);
  const rows = stepsOf(from.height, height, 1);
  // Two rows of the source, wide already: the next row of the picture mostly needs the same.
  let [upper, lower] = [new Int32Array(width * channels), new Int32Array(width * channels)];
  let [isUpper, isLower] = [-1, -1];
  for (let row = 0; row < height; row += 1) {
    const [first, next, part] = [rows.first[row]!, rows.next[row]!, rows.part[row]!];
    if (isUpper !== first) {
      [upper, lower, isUpper, isLower] = [lower, upper, isLower, isUpper];
      if (isUpper !== first) widen(from, first, columns, upper);
      isUpper = first;
    }
    if (isLower !== next) widen(from, next, columns, lower);
    isLower = next;
    blend(upper, lower, part, data.subarray(row * upper.length, (row + 1) * upper.length));
  }
  return { width, height, channels, data };
}

type Steps = ReturnType<typeof stepsOf>;

function widen({ width, channels, data }: Picture, row: number, { first, next, part }: Steps, into: Int32Array): void {
  const start = row * width * channels;
  for (let column = 0, to = 0; column < first.length; column += 1) {
    const [left, right, weight] = [start + first[column]!, start + next[column]!, part[column]!];
    for (let channel = 0; channel < channels; channel += 1) {
      into[to] = data[left + channel]! * (PARTS - weight) + data[right + channel]! * weight;
      to += 1;
    }
  }
}

function blend(upper: Int32Array, lower: Int32Array, weight: number, into: Uint8Array): void {
  const half = (PARTS * PARTS) / 2;
  for (let at = 0; at < into.length; at += 1) {
    into[at] = (upper[at]! * (PARTS - weight) + lower[at]! * weight + half) >> 16;
  }
}

/** For each place of the new size the two of the old between which it lies, and how near it is to the second. */
function stepsOf(from: number, to: number, stride: number) {
  const [first, next, part] = [new Int32Array(to), new Int32Array(to), new Int32Array(to)];
  for (let index = 0; index < to; index += 1) {
    const place = Math.max(0, ((index + 0.5) * from) / to - 0.5);
    const before = Math.min(from - 1, Math.floor(place));
    first[index] = before * stride;
    next[index] = Math.min(from - 1, before + 1) * stride;
    part[index] = Math.round((place - before) * PARTS);
  }
  return { first, next, part };
}
