/** A place or a direction in millimetres: x to the right, y away from the camera, z up; the floor is at z = 0. */
export interface Vector {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

export const add = (a: Vector, b: Vector, times = 1): Vector => ({
  x: a.x + b.x * times,
  y: a.y + b.y * times,
  z: a.z + b.z * times,
});

export const dot = (a: Vector, b: Vector): number => a.x * b.x + a.y * b.y + a.z * b.z;

export function unit(a: Vector): Vector {
  const length = Math.sqrt(dot(a, a));
  return { x: a.x / length, y: a.y / length, z: a.z / length };
}
