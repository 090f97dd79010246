import { chance, seedOf } from './chance.ts';
import type { Vector } from './ellipse.ts';

/** What a camera looks at: an arena from above. Lengths are in `scale` pixels, from the middle of the arena. */
export interface Room {
  readonly seed: number;
  /** Middle of the arena, in pixels. */
  readonly centre: Vector;
  /** Pixels per unit; half of the arena's smaller side is 1. */
  readonly scale: number;
  /** Half of the arena's width and height. */
  readonly half: Vector;
  /** Radius of its corners: 1 is a circle. */
  readonly corner: number;
  /** Greys of the floor and of the animal's coat. */
  readonly floor: number;
  readonly coat: number;
  /** From where the light comes. */
  readonly light: Vector;
}

const SHAPES = [
  { corner: 1, wide: false }, // open field, round
  { corner: 0.12, wide: false }, // open field, square
  { corner: 0.3, wide: true }, // home cage
] as const;

// An animal must stand out from its floor.
const PAIRS = [
  { floor: 190, coat: 48 },
  { floor: 176, coat: 84 },
  { floor: 104, coat: 206 },
] as const;

/**
 * The room of a camera, fitted into a picture of the given size. Shape and greys go by the sum of the id's letters instead of by
 * chance: cameras that are numbered through then differ at a glance, and nine in a row use up all nine combinations.
 */
export function roomOf(camera: string, size: { width: number; height: number }): Room {
  const seed = seedOf(camera);
  const kind = [...camera].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  const shape = pick(SHAPES, kind);
  const scale = Math.min(size.width, size.height) * 0.43;
  const stretch = (side: number): number => (shape.wide ? Math.min(1.5, (side * 0.43) / scale) : 1);
  return {
    seed,
    centre: {
      x: size.width / 2 + (chance(seed, 1) - 0.5) * 0.06 * scale,
      y: size.height / 2 + (chance(seed, 2) - 0.5) * 0.06 * scale,
    },
    scale,
    half: { x: stretch(size.width), y: stretch(size.height) },
    corner: shape.corner,
    ...pick(PAIRS, kind + Math.floor(kind / 3)),
    light: { x: chance(seed, 4) < 0.5 ? -0.6 : 0.6, y: -0.8 },
  };
}

function pick<Item>(items: readonly Item[], number: number): Item {
  return items[number % items.length]!;
}
