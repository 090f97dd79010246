import { rowOf } from '@labrig/simulator';
import { cameraAt } from '../cameras/camera-of.ts';
import { rowOfId } from '../cameras/camera-id.ts';
import { fingerprint } from './fingerprint.ts';
import { pagesOf } from './page-index.ts';
import type { Table } from '@labrig/simulator';
import type { Camera } from '../generated/spec.ts';
import type { CameraRow } from '../state.ts';
import type { Keys, PageIndex } from './page-index.ts';

type Cameras = Table<CameraRow>;

/** A key, and the fingerprints of the values that are looked for. */
interface Asked {
  readonly key: keyof Keys;
  readonly prints: readonly number[];
}

/** A camera and where it is in the table. */
export interface Found {
  readonly row: number;
  readonly camera: Camera;
}

/**
 * The cameras that have one of the values of each key, in the order in which they were added. A fingerprint may be that of another
 * value: whoever asks has to look.
 */
export function* candidates(
  cameras: Cameras,
  wanted: { readonly [Key in keyof Keys]?: readonly Keys[Key][] },
): Generator<Found> {
  const asked = Object.entries(wanted).map(([key, values]) => ({
    key: key as keyof Keys,
    prints: values.map((value) => fingerprint(value)),
  }));
  for (const { first, keys } of pagesOf(cameras)) {
    for (const index of placesIn(keys, asked)) yield { row: first + index, camera: cameraAt(cameras, first + index) };
  }
}

function placesIn(keys: PageIndex['keys'], asked: readonly Asked[]): number[] {
  const [{ key, prints }, ...others] = asked as [Asked, ...Asked[]];
  const column = keys[key];
  const found: number[] = [];
  for (const print of prints) {
    for (let index = column.indexOf(print); index !== -1; index = column.indexOf(print, index + 1)) {
      if (others.every((other) => other.prints.includes(keys[other.key][index]!))) found.push(index);
    }
  }
  return prints.length === 1 ? found : [...new Set(found)].toSorted((a, b) => a - b);
}

export function findCamera(cameras: Cameras, cameraID: string): Found | undefined {
  const id = cameraID.toLowerCase();
  const row = rowOfId(id);
  if (rowOf(cameras, row) !== undefined) {
    const camera = cameraAt(cameras, row);
    if (camera.cameraID === id) return { row, camera };
  }
  return firstOf(candidates(cameras, { cameraID: [id] }), ({ camera }) => camera.cameraID === id);
}

export function findLegacy(cameras: Cameras, legacy: number): Found | undefined {
  const found = candidates(cameras, { legacy_cameraID: [legacy] });
  return firstOf(found, ({ camera }) => camera.legacy_cameraID === legacy);
}

function firstOf(found: Iterable<Found>, is: (one: Found) => boolean): Found | undefined {
  for (const one of found) if (is(one)) return one;
  return undefined;
}
