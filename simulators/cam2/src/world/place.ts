import { chance, pick } from './chance.ts';
import { cities } from './cities.ts';
import type { City } from './cities.ts';

/** Kilometres along a degree of latitude. */
const DEGREE = 111.195;

/** Kilometres from the middle of a city at which its last camera stands. */
const OUTSKIRTS = 20;

export interface Place {
  readonly city: City;
  /** Degrees, to the metre. */
  readonly latitude: number;
  readonly longitude: number;
}

/** Where a camera of a world stands: in or around a city, most of them near its middle. */
export function placeOf(world: number, camera: number): Place {
  const city = pick(cities(), chance(world, camera, 10));
  const angle = chance(world, camera, 11) * 2 * Math.PI;
  const distance = (chance(world, camera, 12) ** 2 * OUTSKIRTS) / DEGREE;
  const latitude = city.latitude + distance * Math.cos(angle);
  const longitude = city.longitude + (distance * Math.sin(angle)) / Math.cos((latitude * Math.PI) / 180);
  return { city, latitude: rounded(latitude), longitude: rounded(((longitude + 540) % 360) - 180) };
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
