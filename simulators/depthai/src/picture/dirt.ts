import { chance } from '../scene/chance.ts';
import { clamp } from './tone.ts';
import type { Picture } from './picture.ts';

/** Stains on a dirty lens: round, out of focus, and always in the same places. They take light and contrast. */
export function stain({ width, height, channels, data }: Picture, dirt: number): void {
  if (dirt <= 0) return;
  for (let index = 0; index < 9; index += 1) {
    const radius = (0.06 + 0.08 * chance(3, index)) * width;
    const [x, y] = [chance(5, index) * width, chance(9, index) * height];
    for (let row = Math.max(0, Math.floor(y - radius)); row < Math.min(height, y + radius); row += 1) {
      for (let column = Math.max(0, Math.floor(x - radius)); column < Math.min(width, x + radius); column += 1) {
        const away = Math.hypot(column - x, row - y) / radius;
        if (away >= 1) continue;
        const cover = dirt * 0.7 * Math.min(1, (1 - away) * 2.5);
        for (let channel = 0; channel < channels; channel += 1) {
          const at = (row * width + column) * channels + channel;
          data[at] = clamp(data[at]! * (1 - cover) + 60 * cover);
        }
      }
    }
  }
}
