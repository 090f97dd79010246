import { add, dot, unit } from './vector.ts';
import type { Vector } from './vector.ts';

/** Where the middle of every camera is, and what it looks at: an arena on a bench, from above and in front of it. */
const middle: Vector = { x: 0, y: -430, z: 690 };
const forward = unit({ x: 0, y: 460, z: -690 });
const right: Vector = { x: 1, y: 0, z: 0 };
const down: Vector = { x: 0, y: forward.z, z: -forward.y };

/** Millimetres from the middle to the right at which the sensors of the sockets sit: B and C are 75 mm apart. */
const places: Readonly<Record<string, number>> = {
  A: 0,
  B: -37.5,
  C: 37.5,
  D: 62.5,
  E: -62.5,
  F: 87.5,
  G: -87.5,
  H: 112.5,
};

export function placeOf(socket: string): number {
  return places[socket] ?? 0;
}

/** A pinhole: where it is, and which part of the world falls on which pixel. Lengths of the picture are in pixels. */
export interface View {
  /** Millimetres to the right of the middle of the camera. */
  readonly place: number;
  readonly width: number;
  readonly height: number;
  /** Focal lengths and the point that lies straight ahead. */
  readonly focal: { readonly x: number; readonly y: number };
  readonly centre: { readonly x: number; readonly y: number };
}

export function originOf({ place }: Pick<View, 'place'>): Vector {
  return add(middle, right, place);
}

/** Where a pixel looks: a step of 1 along it is a step of 1 mm straight ahead, so that its number of steps is the depth. */
export function rayOf({ focal, centre }: View, column: number, row: number): Vector {
  const u = (column + 0.5 - centre.x) / focal.x;
  const v = (row + 0.5 - centre.y) / focal.y;
  return { x: forward.x + u, y: forward.y + v * down.y, z: forward.z + v * down.z };
}

/** On which pixel a point falls, and how deep it lies. */
export function project(view: View, point: Vector): { readonly x: number; readonly y: number; readonly depth: number } {
  const from = add(point, originOf(view), -1);
  const depth = dot(from, forward);
  return {
    x: view.centre.x + (view.focal.x * dot(from, right)) / depth,
    y: view.centre.y + (view.focal.y * dot(from, down)) / depth,
    depth,
  };
}

/** A view with fewer pixels of the same. */
export function scaled(view: View, width: number, height: number): View {
  const [x, y] = [width / view.width, height / view.height];
  const focal = { x: view.focal.x * x, y: view.focal.y * y };
  return { ...view, width, height, focal, centre: { x: view.centre.x * x, y: view.centre.y * y } };
}
