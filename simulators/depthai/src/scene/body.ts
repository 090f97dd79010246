import { dot } from './vector.ts';
import type { Vector } from './vector.ts';

/** What a surface is made of: its grey, and its color by a number in `materials`. */
export interface Surface {
  readonly grey: number;
  readonly material: number;
}

/** An upright cylinder that stands on the floor. */
export interface Cylinder extends Surface {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly height: number;
}

/** An ellipsoid whose longest axis lies level. */
export interface Ellipsoid extends Surface {
  readonly centre: Vector;
  /** Half of its length, width and height. */
  readonly along: number;
  readonly across: number;
  readonly up: number;
  /** Where the length points to: a unit vector on the floor. */
  readonly direction: { readonly x: number; readonly y: number };
}

/** Where a ray meets something. */
export interface Hit {
  readonly depth: number;
  readonly normal: Vector;
}

/** The wall of a cylinder from outside, or from inside; only as far up as it goes. */
export function meetWall(
  origin: Vector,
  ray: Vector,
  body: Omit<Cylinder, keyof Surface>,
  isInside = false,
): Hit | undefined {
  const [x, y] = [origin.x - body.x, origin.y - body.y];
  const a = ray.x * ray.x + ray.y * ray.y;
  const b = x * ray.x + y * ray.y;
  const inside = b * b - a * (x * x + y * y - body.radius * body.radius);
  if (inside <= 0) return undefined;
  const depth = (-b + (isInside ? 1 : -1) * Math.sqrt(inside)) / a;
  const z = origin.z + ray.z * depth;
  if (depth <= 0 || z < 0 || z > body.height) return undefined;
  const sign = (isInside ? -1 : 1) / body.radius;
  return { depth, normal: { x: (x + ray.x * depth) * sign, y: (y + ray.y * depth) * sign, z: 0 } };
}

const up: Vector = { x: 0, y: 0, z: 1 };

/** A level disc, or a ring around a hole. */
export function meetDisc(origin: Vector, ray: Vector, body: Omit<Cylinder, keyof Surface>, hole = 0): Hit | undefined {
  const depth = (body.height - origin.z) / ray.z;
  if (depth <= 0) return undefined;
  const x = origin.x + ray.x * depth - body.x;
  const y = origin.y + ray.y * depth - body.y;
  const square = x * x + y * y;
  return square <= body.radius * body.radius && square >= hole * hole ? { depth, normal: up } : undefined;
}

export function meetEllipsoid(origin: Vector, ray: Vector, body: Ellipsoid): Hit | undefined {
  const local = (v: Vector): Vector => ({
    x: (v.x * body.direction.x + v.y * body.direction.y) / body.along,
    y: (v.y * body.direction.x - v.x * body.direction.y) / body.across,
    z: v.z / body.up,
  });
  const from = local({ x: origin.x - body.centre.x, y: origin.y - body.centre.y, z: origin.z - body.centre.z });
  const way = local(ray);
  const a = dot(way, way);
  const b = dot(from, way);
  const inside = b * b - a * (dot(from, from) - 1);
  if (inside <= 0) return undefined;
  const depth = (-b - Math.sqrt(inside)) / a;
  if (depth <= 0) return undefined;
  const n = {
    x: (from.x + way.x * depth) / body.along,
    y: (from.y + way.y * depth) / body.across,
    z: (from.z + way.z * depth) / body.up,
  };
  const length = Math.sqrt(dot(n, n));
  return {
    depth,
    normal: {
      x: (n.x * body.direction.x - n.y * body.direction.y) / length,
      y: (n.x * body.direction.y + n.y * body.direction.x) / length,
      z: n.z / length,
    },
  };
}
