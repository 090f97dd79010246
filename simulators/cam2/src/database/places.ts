import KDBush from 'kdbush';
import { degreesOf } from './sphere.ts';
import type { Box } from './boxes.ts';

/**
 * The cameras of an index by longitude and latitude.
 *
 * It is a k-d tree of `kdbush`, and not one of the whole database: a search brings the oldest cameras first, so that the trees of the
 * oldest few thousand mostly have a full page already, where one tree of a million would bring all that stand in the circle, to be
 * sorted; and a tree that never changes serves every state that still has its cameras. Measured against the other kept libraries:
 * `flatbush` is made of boxes, which are twice as large and take thrice as long to index; `rbush` changes in place, which a snapshot
 * can't have; `geokdbush` answers by nearness. A grid of our own was smaller, and no faster.
 */
export type Places = KDBush;

/** Degrees at which no camera stands, and to which no box reaches: those of cameras whose place isn't known. */
const nowhere = 1000;

/** @param points - x, y and z of each camera on a sphere of radius 1; no numbers where its place isn't known. */
export function placesOf(points: Float64Array): Places {
  const count = points.length / 3;
  // Half the memory. What is rounded is less than the margin of a box.
  const tree = new KDBush(count, 64, Float32Array);
  for (let at = 0; at < points.length; at += 3) {
    if (Number.isNaN(points[at])) tree.add(nowhere, nowhere);
    else {
      const { latitude, longitude } = degreesOf([points[at]!, points[at + 1]!, points[at + 2]!]);
      tree.add(longitude, latitude);
    }
  }
  return tree.finish();
}

/** The cameras that stand in some boxes, the oldest first. */
export function camerasIn(places: Places, boxes: readonly Box[]): Uint16Array {
  const found = boxes.map(({ west, south, east, north }) => places.range(west, south, east, north));
  return Uint16Array.from(found.length === 1 ? found[0]! : found.flat()).sort();
}
