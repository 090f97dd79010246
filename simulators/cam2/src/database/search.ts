import { cameraAt } from '../cameras/camera-of.ts';
import { matching } from './column.ts';
import { lensOf } from './places.ts';
import { pagesOf, properties } from './page-index.ts';
import type { Table } from '@labrig/simulator';
import type { Camera } from '../generated/spec.ts';
import type { CameraRow } from '../state.ts';
import type { Wanted } from './column.ts';
import type { PageIndex, Property } from './page-index.ts';
import type { Circle } from './sphere.ts';

/** How many cameras an answer holds at most. */
const pageSize = 100;

export interface Query {
  readonly circle?: Circle;
  readonly equal: { readonly [Name in Property]?: Camera[Name] };
  /** Cameras to skip. */
  readonly offset: number;
}

/**
 * The cameras that fit, the oldest first, one answer's worth. Nothing but the answer itself is looked at camera by camera: pages
 * that can't have a fitting one are left out as a whole, and within the others numbers are compared.
 */
export function searchCameras(cameras: Table<CameraRow>, { circle, equal, offset }: Query): Camera[] {
  const lens = circle && lensOf(circle);
  const asked = properties.filter((name) => equal[name] !== undefined);
  const found: Camera[] = [];
  let skip = offset;
  for (const page of pagesOf(cameras)) {
    const wanted = wantedOf(page, asked, equal);
    if (!wanted) continue;
    if (!lens && asked.length === 0 && skip >= page.count) {
      skip -= page.count;
      continue;
    }
    const camera = (index: number): Camera => cameraAt(cameras, page.first + index);
    const fitting = matching(page.count, wanted, lens?.(page.places, camera));
    for (const index of fitting.slice(skip)) if (found.push(camera(index)) === pageSize) return found;
    skip = Math.max(0, skip - fitting.length);
  }
  return found;
}

/** What the cameras of a page must have in each column; nothing, if none of them has it. */
function wantedOf(
  { columns }: PageIndex,
  asked: readonly Property[],
  equal: Query['equal'],
): readonly Wanted[] | undefined {
  const wanted = asked.map((name) => ({ codes: columns[name].codes, code: columns[name].values.indexOf(equal[name]) }));
  return wanted.some(({ code }) => code === -1) ? undefined : wanted;
}
