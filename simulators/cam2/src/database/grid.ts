import { boxesOf } from './boxes.ts';
import type { Circle, Degrees } from './sphere.ts';

/*
 * The globe in cells of one degree by one degree, numbered from south to north and in each row from west to east: the cells
 * of a row that a circle touches follow each other, but for the date line.
 */

const columns = 360;
const rows = 180;

/** The cell of cameras of which nobody knows where they are. */
export const NOWHERE = rows * columns;

export function cellOf({ latitude, longitude }: Degrees): number {
  return rowAt(latitude) * columns + columnAt(longitude);
}

/** Cells from one to another, both counted in. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The cells that a circle touches, and perhaps a few more. */
export function spansOf(circle: Circle): Span[] {
  return boxesOf(circle).flatMap(({ south, north, west, east }) => {
    const [first, last] = [columnAt(west), columnAt(east)];
    const [lowest, highest] = [rowAt(south), rowAt(north)];
    // Where a row is whole, the next one goes on.
    if (first === 0 && last === columns - 1) return [{ from: lowest * columns, to: (highest + 1) * columns - 1 }];
    const spans: Span[] = [];
    for (let row = lowest; row <= highest; row += 1)
      spans.push({ from: row * columns + first, to: row * columns + last });
    return spans;
  });
}

function rowAt(latitude: number): number {
  return Math.max(0, Math.min(rows - 1, Math.floor(latitude + 90)));
}

function columnAt(longitude: number): number {
  return Math.max(0, Math.min(columns - 1, Math.floor(longitude + 180)));
}
