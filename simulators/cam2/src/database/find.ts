import { rowOf } from '@labrig/simulator';
import { cameraAt } from '../cameras/camera-of.ts';
import { rowOfId } from '../cameras/camera-id.ts';
import { fingerprint } from './fingerprint.ts';
import { withPrint } from './buckets.ts';
import { partsOf } from './parts.ts';
import { rowsIn } from './rows-in.ts';
import { keyNames } from './searchable.ts';
import type { Table } from '@labrig/simulator';
import type { CameraRow } from '../state.ts';
import type { CameraIndex } from './camera-index.ts';
import type { Found, Values } from './found.ts';
import type { Keys } from './searchable.ts';

type Cameras = Table<CameraRow>;

/**
 * The cameras that have one of the values of each key, in the order in which they were added. A fingerprint may be that of another
 * value: whoever asks has to look.
 */
export function* candidates(cameras: Cameras, wanted: Values): Generator<Found> {
  const asked = keyNames.flatMap((key) => {
    const values = wanted[key];
    return values ? [{ key, prints: [...new Set(values.map((value) => fingerprint(value)))] }] : [];
  });
  for (const part of partsOf(cameras)) {
    for (const row of rowsIn(part, (index) => withKeys(index, asked))) yield { row, camera: cameraAt(cameras, row) };
  }
}

/** A key, and the fingerprints of the values that are looked for. */
interface Asked {
  readonly key: keyof Keys;
  readonly prints: readonly number[];
}

/** The chain of the first key is followed; what it brings is held against the others. */
function withKeys({ first, keys }: CameraIndex, asked: readonly Asked[]): number[] {
  const [{ key, prints }, ...others] = asked as [Asked, ...Asked[]];
  const rows: number[] = [];
  for (const print of prints) {
    for (const camera of withPrint(keys[key], print)) {
      if (others.every((other) => other.prints.includes(keys[other.key].prints[camera]!))) rows.push(first + camera);
    }
  }
  return prints.length === 1 ? rows : rows.toSorted((a, b) => a - b);
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
