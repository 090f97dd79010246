import { EARTH } from './sphere.ts';
import type { Circle } from './sphere.ts';

/** Degrees. */
const radian = 180 / Math.PI;

/** A part of the globe between two circles of latitude and two meridians, in degrees. It doesn't cross the date line. */
export interface Box {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

/** Degrees that are added all around: more than what rounding takes away, and very little. */
const margin = 1e-4;

/** Boxes that hold a circle: one, or two where it lies across the date line. */
export function boxesOf({ latitude, longitude, radius }: Circle): Box[] {
  const reach = Math.min(180, (radius / EARTH) * radian) + margin;
  const [south, north] = [latitude - reach, latitude + reach];
  // A circle with a pole in it has all longitudes.
  if (south <= -90 || north >= 90) return [{ south, north, west: -180, east: 180 }];
  const sideways = Math.asin(Math.min(1, Math.sin(reach / radian) / Math.cos(latitude / radian))) * radian + margin;
  const [west, east] = [longitude - sideways, longitude + sideways];
  if (west >= -180 && east <= 180) return [{ south, north, west, east }];
  return [
    { south, north, west: -180, east: east > 180 ? east - 360 : east },
    { south, north, west: west < -180 ? west + 360 : west, east: 180 },
  ];
}
