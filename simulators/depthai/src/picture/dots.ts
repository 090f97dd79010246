import { chance } from '../scene/chance.ts';
import { placeOf } from '../scene/view.ts';
import type { Sight } from '../scene/trace.ts';
import type { View } from '../scene/view.ts';

/** Millimetres to the right of the middle at which the projector sits. */
const place = placeOf('A') - 10;
const count = 3000;

/** What a mono sensor sees with the dots of the projector: each lies the further aside the nearer the thing is that it falls on. */
export function withDots({ grey: bare, material, depth }: Sight, view: View, strength: number): Sight {
  const grey = bare.slice();
  const size = Math.max(1, Math.round(view.width / 640));
  for (let index = 0; index < count; index += 1) {
    const straight = chance(21, index) * view.width;
    const row = Math.floor(chance(22, index) * view.height);
    const shift = (column: number): number => (view.focal.x * (place - view.place)) / depth[row * view.width + column]!;
    const within = (column: number): number => Math.max(0, Math.min(view.width - 1, Math.round(column)));
    // Twice: where it falls depends on how deep it is there.
    const column = within(straight + shift(within(straight + shift(within(straight)))));
    for (let y = row; y < Math.min(view.height, row + size); y += 1) {
      for (let x = column; x < Math.min(view.width, column + size); x += 1) {
        const at = y * view.width + x;
        grey[at] = Math.min(255, grey[at]! + 90 * strength);
      }
    }
  }
  return { grey, material, depth };
}
