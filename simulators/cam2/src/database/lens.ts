import { distance, EARTH, pointOf } from './sphere.ts';
import type { Circle, Degrees } from './sphere.ts';

/**
 * Tells whether the camera of an index is in a circle, from the points of all of them; `degrees` tells where a camera stands, and is
 * asked where it's too close to call. A place that isn't known is in no circle.
 */
export type Lens = (points: Float64Array, camera: number, degrees: (camera: number) => Degrees) => boolean;

/** What rounding may have done to the square of a distance on a sphere of radius 1: a fifth of a metre, near the centre. */
const BLUR = 1e-15;

/**
 * Makes the lens of a circle. The straight line through the earth is compared, squared, which takes three products; where that is
 * too close to call, the distance itself, whose edge counts as in.
 */
export function lensOf(circle: Circle): Lens {
  const [x, y, z] = pointOf(circle);
  const limit = (2 * Math.sin(Math.min(Math.PI, circle.radius / EARTH) / 2)) ** 2;
  const slack = BLUR + limit * 1e-12;
  return (points, camera, degrees) => {
    const across = points[camera * 3]! - x;
    const along = points[camera * 3 + 1]! - y;
    const up = points[camera * 3 + 2]! - z;
    const square = across * across + along * along + up * up;
    const isClose = Math.abs(square - limit) <= slack;
    return isClose ? distance(circle, degrees(camera)) <= circle.radius : square < limit;
  };
}
