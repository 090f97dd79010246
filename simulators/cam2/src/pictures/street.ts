import { chance } from '../world/chance.ts';
import type { RawImage } from '@labrig/simulator/frames';

/** A street under the sky: what it looks like, and what goes on in it. */
export interface Street {
  /** Decides on its houses. */
  readonly seed: number;
  /** 0 is night, 1 is day. */
  readonly light: number;
  /** Milliseconds since 1970: the car and the windows follow it. */
  readonly time: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Milliseconds that the car takes along the street, and for which a window stays as it is. */
const RIDE = 12_000;
const EVENING = 900_000;

/** Paints a street over a grey picture. */
export function paintStreet({ width, height, data }: RawImage, street: Street): void {
  const fill = (left: number, top: number, right: number, bottom: number, shade: number): void => {
    const [from, to] = [Math.max(0, Math.round(left)), Math.min(width, Math.round(right))];
    const end = Math.min(height, Math.round(bottom));
    for (let row = Math.max(0, Math.round(top)); row < end && from < to; row += 1) {
      data.fill(Math.round(shade), row * width + from, row * width + to);
    }
  };
  const { light, time, seed } = street;
  const curb = height * 0.82;
  for (let row = 0; row < curb; row += 1) fill(0, row, width, row + 1, 12 + light * (150 + (75 * row) / curb));
  paintHouses(fill, { width, height: curb }, street);
  fill(0, curb, width, height, 8 + light * 90);
  const car = (((time / RIDE + chance(seed, 0, 6)) % 1) * 1.3 - 0.2) * width;
  const [wheel, length] = [height * 0.95, width * 0.12];
  fill(car, wheel - height * 0.08, car + length, wheel, 30 + light * 20);
  // Its lights are what one sees of it at night.
  fill(car + length, wheel - height * 0.05, car + length * 1.1, wheel - height * 0.02, 235);
}

type Fill = (left: number, top: number, right: number, bottom: number, shade: number) => void;

function paintHouses(fill: Fill, { width, height }: Size, { seed, light, time }: Street): void {
  let left = 0;
  for (let house = 0; left < width; house += 1) {
    const right = left + width * (0.07 + 0.1 * chance(seed, house, 0));
    const top = height * (0.25 + 0.5 * chance(seed, house, 1));
    fill(left, top, right, height, 6 + light * (40 + 110 * chance(seed, house, 2)));
    const pane = Math.max(3, width / 64);
    for (let y = top + pane, floor = 0; y + pane < height; y += pane * 2.2, floor += 1) {
      for (let x = left + pane, place = 0; x + pane < right; x += pane * 2, place += 1) {
        const window = (house * 64 + floor) * 64 + place;
        const isLit = light < 0.5 && chance(seed, window, Math.floor(time / EVENING)) < 0.35;
        fill(x, y, x + pane, y + pane * 1.2, isLit ? 205 : 4 + light * 22);
      }
    }
    left = right;
  }
}
