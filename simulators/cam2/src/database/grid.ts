import { EARTH } from './sphere.ts';
import type { Circle, Degrees } from './sphere.ts';

/*
 * The globe in cells of one degree by one degree, numbered from south to north and in each row from west to east: the cells
 * of a row that a circle touches follow each other, but for the date line.
 */

/** Degrees. */
const radian = 180 / Math.PI;

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

/** Degrees that are added all around: more than what rounding takes away, and less than a cell by far. */
const margin = 1e-4;

/** The cells that a circle touches, and perhaps a few more. */
export function spansOf({ latitude, longitude, radius }: Circle): Span[] {
  const reach = Math.min(180, (radius / EARTH) * radian) + margin;
  const [south, north] = [latitude - reach, latitude + reach];
  const [lowest, highest] = [rowAt(south), rowAt(north)];
  // A circle with a pole in it has all longitudes.
  if (south <= -90 || north >= 90) return [{ from: lowest * columns, to: (highest + 1) * columns - 1 }];
  const sideways = Math.asin(Math.min(1, Math.sin(reach / radian) / Math.cos(latitude / radian))) * radian + margin;
  const [west, east] = [longitude - sideways, longitude + sideways];
  const across: Span[] =
    west < -180 || east > 180
      ? [
          { from: 0, to: columnAt(east > 180 ? east - 360 : east) },
          { from: columnAt(west < -180 ? west + 360 : west), to: columns - 1 },
        ]
      : [{ from: columnAt(west), to: columnAt(east) }];
  const spans: Span[] = [];
  for (let row = lowest; row <= highest; row += 1) {
    for (const { from, to } of across) spans.push({ from: row * columns + from, to: row * columns + to });
  }
  return spans;
}

function rowAt(latitude: number): number {
  return Math.max(0, Math.min(rows - 1, Math.floor(latitude + 90)));
}

function columnAt(longitude: number): number {
  return Math.max(0, Math.min(columns - 1, Math.floor(longitude + 180)));
}
