import { chance } from './chance.ts';
import type { Vector } from './ellipse.ts';
import type { Room } from './room.ts';
import { wave } from './wave.ts';

/** How the animal stands: points in the room's units, directions as unit vectors. */
export interface Pose {
  readonly centre: Vector;
  /** Where the front half points to, and the rear half: they differ in a bend. */
  readonly front: Vector;
  readonly rear: Vector;
  /** Sideways swing of the tail, -1 to 1. */
  readonly swing: number;
}

/**
 * The animal's walk through the room as a closed loop: a sum of waves with whole numbers of periods, so that the end meets the
 * beginning. Six times a loop it slows down, nearly to a stop, and sniffs.
 *
 * @param turn - place in the loop, 0 to 1; in time, not in distance.
 */
export function poseAt(room: Room, turn: number): Pose {
  const way = turn - (0.93 * wave(6 * turn)) / (2 * Math.PI * 6);
  const sniff = 0.14 * wave(53 * turn) * (1 + wave(6 * turn + 0.25));
  return {
    centre: place(room, way),
    front: rotate(heading(room, way + 0.0035), sniff),
    rear: heading(room, way - 0.0035),
    swing: wave(17 * turn),
  };
}

function place(room: Room, way: number): Vector {
  const phase = (index: number): number => chance(room.seed, 20 + index);
  const x = 0.62 * wave(2 * way + phase(0)) + 0.38 * wave(5 * way + phase(1));
  const y = 0.62 * wave(3 * way + phase(2)) + 0.38 * wave(7 * way + phase(3));
  // In a round arena the square of these waves is bent into a disc.
  const bend = room.corner * 0.5;
  return {
    x: x * Math.sqrt(1 - bend * y * y) * (room.half.x - 0.28),
    y: y * Math.sqrt(1 - bend * x * x) * (room.half.y - 0.28),
  };
}

function heading(room: Room, way: number): Vector {
  const before = place(room, way - 0.002);
  const after = place(room, way + 0.002);
  const x = after.x - before.x;
  const y = after.y - before.y;
  const length = Math.sqrt(x * x + y * y);
  return length === 0 ? { x: 1, y: 0 } : { x: x / length, y: y / length };
}

/** Turns a unit vector by a small angle, by adding what lies across. */
export function rotate(vector: Vector, slope: number): Vector {
  const x = vector.x - vector.y * slope;
  const y = vector.y + vector.x * slope;
  const length = Math.sqrt(x * x + y * y);
  return { x: x / length, y: y / length };
}
