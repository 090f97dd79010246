import { distance, EARTH, pointOf } from './sphere.ts';
import type { Circle, Degrees } from './sphere.ts';

/**
 * Where the cameras of a page are, on a sphere of radius 1, in one piece of memory, because that is what a search waits for: the
 * smallest box that holds them (the least and the greatest z, x and y), then z of all cameras, then x, then y. What is unknown is
 * not a number.
 */
export type Places = Float64Array;

const BOX = 6;

interface Located {
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export function placesOf(cameras: readonly Located[]): Places {
  const places: Places = new Float64Array(BOX + cameras.length * 3).fill(Number.NaN);
  for (const axis of [0, 1, 2]) places.set([Infinity, -Infinity], axis * 2);
  for (const [index, camera] of cameras.entries()) {
    if (!isLocated(camera)) continue;
    const [x, y, z] = pointOf(camera);
    for (const [axis, value] of [z, x, y].entries()) {
      places[BOX + axis * cameras.length + index] = value;
      places[axis * 2] = Math.min(places[axis * 2]!, value);
      places[axis * 2 + 1] = Math.max(places[axis * 2 + 1]!, value);
    }
  }
  return places;
}

export function isLocated(camera: Located): camera is Degrees {
  return camera.latitude !== null && camera.longitude !== null;
}

/** Tells which cameras of a page are in a circle, by their index; `camera` is asked where it's too close to call. */
export type Lens = (places: Places, camera: (index: number) => Located) => readonly number[];

/** What rounding may have done to the square of a distance on a sphere of radius 1: a fifth of a metre, near the centre. */
const BLUR = 1e-15;

const none: readonly number[] = [];

/**
 * Makes the lens of a circle. The straight line through the earth is compared, squared, which takes three products; where that is
 * too close to call, the distance itself, whose edge counts as in.
 */
export function lensOf(circle: Circle): Lens {
  const [x, y, z] = pointOf(circle);
  const limit = (2 * Math.sin(Math.min(Math.PI, circle.radius / EARTH) / 2)) ** 2;
  const slack = BLUR + limit * 1e-12;
  /** Further away than this in one direction is too far. */
  const reach = Math.sqrt(limit + slack);
  const misses = (places: Places, axis: number, centre: number): boolean =>
    places[axis * 2]! > centre + reach || places[axis * 2 + 1]! < centre - reach;

  return (places, camera) => {
    if (misses(places, 0, z) || misses(places, 1, x) || misses(places, 2, y)) return none;
    const inside: number[] = [];
    const count = (places.length - BOX) / 3;
    for (let index = 0, at = BOX; index < count; index += 1, at += 1) {
      const up = places[at]! - z;
      // Most cameras are too far to the north or south. A place that isn't known is neither near nor far.
      if (!(up <= reach && up >= -reach)) continue;
      const across = places[at + count]! - x;
      const along = places[at + 2 * count]! - y;
      const square = across * across + along * along + up * up;
      const isClose = Math.abs(square - limit) <= slack;
      if (isClose ? distance(circle, camera(index) as Degrees) <= circle.radius : square < limit) inside.push(index);
    }
    return inside;
  };
}
