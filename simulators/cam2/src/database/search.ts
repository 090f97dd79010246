import { cameraAt } from '../cameras/camera-of.ts';
import { boxesOf } from './boxes.ts';
import { lensOf } from './lens.ts';
import { partsOf } from './parts.ts';
import { rowsIn } from './rows-in.ts';
import { properties } from './searchable.ts';
import { select } from './select.ts';
import { EARTH } from './sphere.ts';
import type { Table } from '@labrig/simulator';
import type { Camera } from '../generated/spec.ts';
import type { CameraRow } from '../state.ts';
import type { Property } from './searchable.ts';
import type { Wanted } from './select.ts';
import type { Circle, Degrees } from './sphere.ts';

/** How many cameras an answer holds at most. */
export const pageSize = 100;

export interface Query {
  readonly circle?: Circle;
  readonly equal: { readonly [Name in Property]?: Camera[Name] };
  /** Cameras to skip. */
  readonly offset: number;
}

/** The cameras that fit, the oldest first, one answer's worth. */
export function searchCameras(cameras: Table<CameraRow>, query: Query): Camera[] {
  return searchRows(cameras, query).map((row) => cameraAt(cameras, row));
}

/** The rows of the same. Nothing is looked at beyond the part of the table that has the last one. */
function searchRows(cameras: Table<CameraRow>, { circle, equal, offset }: Query): number[] {
  const asked = properties.filter((name) => equal[name] !== undefined);
  if (!circle && asked.length === 0) return rowsFrom(cameras, offset);
  const wanted: Wanted = {
    degrees: (row) => cameraAt(cameras, row) as Degrees,
    equal: asked.map((name) => [name, equal[name]] as const),
    ...(circle && { circle: { lens: lensOf(circle), boxes: boxesFor(circle) } }),
  };
  const rows: number[] = [];
  let skip = offset;
  for (const part of partsOf(cameras)) {
    const most = skip + pageSize - rows.length;
    const found = rowsIn(part, (index, outdated) => select(index, wanted, most + outdated));
    for (const row of found.slice(skip)) if (rows.push(row) === pageSize) return rows;
    skip = Math.max(0, skip - found.length);
  }
  return rows;
}

/** None for half of the globe and more: they would bring most cameras, to be sorted. */
function boxesFor(circle: Circle) {
  return circle.radius < (EARTH * Math.PI) / 2 ? boxesOf(circle) : undefined;
}

/** Where all are wanted, no row is missing. */
function rowsFrom({ next }: Table<CameraRow>, offset: number): number[] {
  const count = Math.max(0, Math.min(pageSize, next - 1 - offset));
  return Array.from({ length: count }, (_, index) => 1 + offset + index);
}
