import { paged, unsent } from '@labrig/http';
import { found } from '../call.ts';
import { searchCamera } from '../generated/operations.ts';
import { allCameras } from '../cameras-in.ts';
import type { Paged } from '@labrig/http';
import type { CallOptions, Context } from '../call.ts';
import type { Camera, SearchCamera } from '../generated/operations.ts';

/** A circle on the globe. */
export interface Circle {
  /** Latitude of the centre in degrees, -90 to 90; north is positive. */
  readonly latitude: number;
  /** Longitude of the centre in degrees, -180 to 180; east is positive. */
  readonly longitude: number;
  /** Radius in **kilometres**, more than 0. (One sentence of the vendor's documentation says metres; all others say km.) */
  readonly radius: number;
}

/**
 * What cameras to look for: those that have all of the given properties, letter by letter, and lie in the circle, if one is
 * given. A circle needs `latitude`, `longitude` and `radius`, the radius in **kilometres**; cameras of unknown place are in none.
 */
export type CameraSearch = Readonly<Omit<NonNullable<SearchCamera['query']>, keyof Circle>> &
  (Circle | { readonly [Name in keyof Circle]?: never });

/** The server gives as many at a time. */
const pageSize = 100;

export function search({ api }: Context, wanted: CameraSearch = {}, options?: CallOptions): Paged<Camera> {
  const pageAt = async (offset: number): Promise<readonly Camera[]> => {
    checkCircle(wanted);
    return found(api.searchCamera({ query: { ...wanted, offset } }, options), allCameras);
  };
  return paged(searchCamera, pageAt, { offset: wanted.offset, full: pageSize });
}

/** @throws RequestError if it is none. */
function checkCircle(circle: Partial<Circle>): void {
  const { latitude, longitude, radius } = circle;
  const missing = (['latitude', 'longitude', 'radius'] as const).filter((name) => circle[name] == null);
  if (missing.length === 3) return;
  if (missing.length > 0)
    throw unsent(searchCamera, {}, `a circle needs latitude, longitude and radius, and lacks ${missing.join(' and ')}`);
  if (!(Math.abs(latitude!) <= 90))
    throw unsent(searchCamera, {}, `latitude ${latitude} is not within -90 to 90 degrees`);
  if (!(Math.abs(longitude!) <= 180))
    throw unsent(searchCamera, {}, `longitude ${longitude} is not within -180 to 180 degrees`);
  if (!(radius! > 0 && radius! < Infinity)) throw unsent(searchCamera, {}, `radius ${radius} is not more than 0 km`);
}
