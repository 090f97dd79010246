import { chance } from './chance.ts';
import type { Arena } from './arena.ts';
import type { Ellipsoid } from './body.ts';

/** After so many milliseconds the animal is where it was, and sets out again. */
const loop = 40_000;

/** Millimetres from the middle to which it comes: it stays clear of the things. */
const reach = 105;

interface Pose {
  readonly x: number;
  readonly y: number;
  readonly direction: { readonly x: number; readonly y: number };
}

/** Where the animal is: a sum of waves with whole numbers of periods, so that the end meets the beginning. */
function poseAt({ seed }: Pick<Arena, 'seed'>, time: number): Pose {
  const turn = ((((time % loop) + loop) % loop) / loop) * 2 * Math.PI;
  const phase = (index: number): number => chance(seed, 20 + index) * 2 * Math.PI;
  const place = (at: number) => ({
    x: reach * (0.62 * Math.sin(2 * at + phase(0)) + 0.38 * Math.sin(5 * at + phase(1))),
    y: reach * (0.62 * Math.sin(3 * at + phase(2)) + 0.38 * Math.sin(7 * at + phase(3))),
  });
  const [before, after] = [place(turn - 0.01), place(turn + 0.01)];
  const [x, y] = [after.x - before.x, after.y - before.y];
  const length = Math.hypot(x, y);
  return { ...place(turn), direction: length === 0 ? { x: 1, y: 0 } : { x: x / length, y: y / length } };
}

/** A mouse of 9 cm: tail, body, head, ears and nose, each an ellipsoid. */
export function animalAt(arena: Arena, time: number): Ellipsoid[] {
  const pose = poseAt(arena, time);
  const part = ({ ahead, aside = 0, high, along, across, up, grey = arena.coat, material = 5 }: Part): Ellipsoid => ({
    centre: {
      x: pose.x + ahead * pose.direction.x - aside * pose.direction.y,
      y: pose.y + ahead * pose.direction.y + aside * pose.direction.x,
      z: high,
    },
    along,
    across,
    up,
    direction: pose.direction,
    grey,
    material,
  });
  const skin = arena.coat * 0.5 + 80;
  return [
    part({ ahead: -68, high: 6, along: 32, across: 2.5, up: 2.5, grey: skin, material: 6 }),
    part({ ahead: -14, high: 19, along: 27, across: 18, up: 19 }),
    part({ ahead: 10, high: 16, along: 24, across: 14, up: 15 }),
    part({ ahead: 34, high: 15, along: 16, across: 10, up: 11 }),
    ...[-1, 1].map((side) =>
      part({ ahead: 27, aside: 9 * side, high: 27, along: 3, across: 6, up: 6, grey: skin, material: 6 }),
    ),
    part({ ahead: 49, high: 13, along: 3, across: 2.5, up: 2.5, grey: skin, material: 6 }),
  ];
}

interface Part extends Partial<Pick<Ellipsoid, 'grey' | 'material'>>, Pick<Ellipsoid, 'along' | 'across' | 'up'> {
  /** Millimetres before the middle of the animal, to its left, and above the floor. */
  readonly ahead: number;
  readonly aside?: number;
  readonly high: number;
}
