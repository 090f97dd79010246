/** Mean radius of the earth in kilometres. */
export const EARTH = 6371.0088;

export interface Degrees {
  readonly latitude: number;
  readonly longitude: number;
}

/** The coordinates of a camera, which may be unknown. */
interface Located {
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export function isLocated(camera: Located): camera is Degrees {
  return camera.latitude !== null && camera.longitude !== null;
}

export interface Circle extends Degrees {
  /** Kilometres. */
  readonly radius: number;
}

/** A place on a sphere of radius 1. In space there is no date line, and a pole is a place like others. */
export type Point = readonly [x: number, y: number, z: number];

export function pointOf({ latitude, longitude }: Degrees): Point {
  const [phi, lambda] = [radians(latitude), radians(longitude)];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

/** Degrees of a point, as exact as numbers are. */
export function degreesOf([x, y, z]: Point): Degrees {
  return { latitude: degrees(Math.atan2(z, Math.hypot(x, y))), longitude: degrees(Math.atan2(y, x)) };
}

/** Kilometres along the great circle, after the haversine formula. */
export function distance(a: Degrees, b: Degrees): number {
  const [north, east] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)];
  const half =
    Math.sin(north / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east / 2) ** 2;
  return 2 * EARTH * Math.asin(Math.sqrt(Math.min(1, half)));
}

function radians(angle: number): number {
  return (angle * Math.PI) / 180;
}

function degrees(angle: number): number {
  return (angle * 180) / Math.PI;
}
