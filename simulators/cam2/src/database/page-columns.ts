import { cameraOf } from '../cameras/camera-of.ts';
import { copyOfColumn, setCell } from './column.ts';
import { fingerprint } from './fingerprint.ts';
import { keyNames, keysOf, properties } from './searchable.ts';
import { isLocated, pointOf } from './sphere.ts';
import type { Table } from '@labrig/simulator';
import type { CameraRow } from '../state.ts';
import type { Column } from './column.ts';
import type { Keys, Property } from './searchable.ts';

export type Page = Table<CameraRow>['pages'][number];

/** What can be asked of the cameras of a page, column by column. */
export interface PageColumns {
  readonly count: number;
  readonly columns: Readonly<Record<Property, Column>>;
  /** Fingerprints of the keys: cameras of another one have another key. */
  readonly prints: Readonly<Record<keyof Keys, Uint32Array>>;
  /** Where on a sphere of radius 1 it stands: x, y and z of the first one, of the second one, and so on. */
  readonly points: Float64Array;
}

/** More values than this in a column are mostly those of cameras that have changed since. */
const worn = 256;

/**
 * The columns of a page. No camera is ever removed, so that each keeps its place.
 *
 * @param first - the row of its first camera.
 * @param before - the page as it was at another time: what is the same in both is copied, and only the rest is looked at.
 */
export function columnsOf(
  page: Page,
  first: number,
  before?: { readonly page: Page; readonly columns: PageColumns },
): PageColumns {
  const isWorn = before && properties.some((name) => before.columns.columns[name].values.length > worn);
  const old = before && before.page.length <= page.length && !isWorn ? before : undefined;
  const made = old ? copyOf(old.columns, page.length) : empty(page.length);
  for (let index = 0; index < page.length; index += 1) {
    if (page[index] !== old?.page[index]) fill(made, index, page[index]!, first + index);
  }
  return made;
}

function fill({ columns, prints, points }: PageColumns, index: number, row: CameraRow, id: number): void {
  const camera = cameraOf(row, id);
  for (const name of properties) setCell(columns[name], index, camera[name]);
  const keys = keysOf(camera);
  for (const name of keyNames) prints[name][index] = fingerprint(keys[name]);
  points.set(isLocated(camera) ? pointOf(camera) : unknown, index * 3);
}

/** No comparison with what is not a number holds. */
const unknown = [Number.NaN, Number.NaN, Number.NaN];

function empty(count: number): PageColumns {
  const none: Column = { values: [], codes: new Uint16Array() };
  return {
    count,
    columns: named(properties, () => copyOfColumn(none, count)),
    prints: named(keyNames, () => new Uint32Array(count)),
    points: new Float64Array(count * 3),
  };
}

function copyOf(old: PageColumns, count: number): PageColumns {
  const made = empty(count);
  made.points.set(old.points);
  for (const name of keyNames) made.prints[name].set(old.prints[name]);
  return { ...made, columns: named(properties, (name) => copyOfColumn(old.columns[name], count)) };
}

/** One thing for each name. */
export function named<Name extends string, Value>(
  names: readonly Name[],
  make: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Value>;
}
