import { bucketsOf } from './buckets.ts';
import { named } from './page-columns.ts';
import { placesOf } from './places.ts';
import { keyNames, properties } from './searchable.ts';
import { valueListsOf } from './value-lists.ts';
import type { Buckets } from './buckets.ts';
import type { PageColumns } from './page-columns.ts';
import type { Places } from './places.ts';
import type { Keys, Property } from './searchable.ts';
import type { ValueLists } from './value-lists.ts';

/** Pages that share an index. Its lists have two bytes per camera, so that there may be 65,535 cameras at most. */
export const pagesPerIndex = 64;

/** What a search needs to know of some cameras that follow each other. They are counted from 0. */
export interface CameraIndex {
  /** The row of the first one. */
  readonly first: number;
  readonly count: number;
  readonly properties: Readonly<Record<Property, ValueLists>>;
  readonly keys: Readonly<Record<keyof Keys, Buckets>>;
  readonly places: Places;
  /** x, y and z of the first camera, of the second, and so on. */
  readonly points: Float64Array;
}

/** @param pages - that follow each other. */
export function cameraIndexOf(pages: readonly PageColumns[], first: number): CameraIndex {
  const count = pages.reduce((sum, page) => sum + page.count, 0);
  const points = new Float64Array(count * 3);
  const prints = named(keyNames, () => new Uint32Array(count));
  let at = 0;
  for (const page of pages) {
    points.set(page.points, at * 3);
    for (const name of keyNames) prints[name].set(page.prints[name], at);
    at += page.count;
  }
  return {
    first,
    count,
    properties: named(properties, (name) => {
      const columns = pages.map((page) => page.columns[name]);
      return valueListsOf(columns, count);
    }),
    keys: named(keyNames, (name) => bucketsOf(prints[name])),
    places: placesOf(points),
    points,
  };
}
