import { camerasIn } from './places.ts';
import type { Box } from './boxes.ts';
import type { CameraIndex } from './camera-index.ts';
import type { Lens } from './lens.ts';
import type { Property } from './searchable.ts';
import type { Degrees } from './sphere.ts';
import type { Holders } from './value-lists.ts';

/** What is looked for, prepared for many indexes. */
export interface Wanted {
  readonly equal: readonly (readonly [Property, unknown])[];
  /** Without boxes, all cameras are held against it. */
  readonly circle?: { readonly lens: Lens; readonly boxes?: readonly Box[] | undefined };
  /** Where a camera stands, by its row. */
  readonly degrees: (row: number) => Degrees;
}

/** A list of so many cameras is gone through before the boxes of a circle have been asked for theirs. */
const short = 64;

/**
 * The cameras of an index that fit, the oldest first, up to `most`. Of all ways to come by cameras that may fit the one is taken
 * that brings fewest: the list of a rare value, the boxes of a circle, or else the bits of all values together.
 */
export function select(index: CameraIndex, { equal, circle, degrees }: Wanted, most: number): number[] {
  const values: Holders[] = [];
  let list: Uint16Array | undefined;
  for (const [name, value] of equal) {
    const holders = index.properties[name].get(value);
    if (!holders) return [];
    values.push(holders);
    const { cameras } = holders;
    if (cameras && (!list || cameras.length < list.length)) list = cameras;
  }
  const { first, places, points } = index;
  if (circle?.boxes && (!list || list.length > short)) {
    const near = camerasIn(places, circle.boxes);
    if (!list || near.length < list.length) list = near;
  }

  const rows: number[] = [];
  const degreesOf = (camera: number): Degrees => degrees(first + camera);
  /** Is it enough? */
  const take = (camera: number): boolean =>
    (!circle || circle.lens(points, camera, degreesOf)) && rows.push(first + camera) === most;
  if (list) among(list, values, take);
  else inBits(index.count, values, take);
  return rows;
}

function among(cameras: Uint16Array, values: readonly Holders[], take: (camera: number) => boolean): void {
  next: for (let at = 0; at < cameras.length; at += 1) {
    const camera = cameras[at]!;
    for (let which = 0; which < values.length; which += 1) {
      const { codes, code } = values[which]!;
      if (codes[camera] !== code) continue next;
    }
    if (take(camera)) return;
  }
}

/** Values that many cameras have all have their bits; a bit that all of them set is a camera. Without values, all are taken. */
function inBits(count: number, values: readonly Holders[], take: (camera: number) => boolean): void {
  const common = new Uint32Array(Math.ceil(count / 32)).fill(0xffffffff);
  for (const { bits } of values) {
    for (let word = 0; bits && word < common.length; word += 1) common[word]! &= bits[word]!;
  }
  for (let word = 0; word < common.length; word += 1) {
    for (let rest = common[word]!; rest !== 0; rest &= rest - 1) {
      const camera = word * 32 + 31 - Math.clz32(rest & -rest);
      if (camera >= count || take(camera)) return;
    }
  }
}
