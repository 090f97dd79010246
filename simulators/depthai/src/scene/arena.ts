import { seedOf } from '@labrig/simulator/frames';
import { chance } from './chance.ts';
import type { Cylinder } from './body.ts';

/** Millimetres. */
export const arena = { radius: 240, wall: 10, height: 80 } as const;

/** Colors by number: how much of the grey each of red, green and blue has, in the light of the lamps and well balanced. */
export const materials: readonly (readonly [number, number, number])[] = [
  [1, 0.98, 0.95], // floor
  [0.82, 0.95, 1.14], // bench
  [1.02, 1, 0.97], // wall
  [1.3, 0.74, 0.62], // a red thing
  [0.66, 0.9, 1.4], // a blue thing
  [1.14, 0.98, 0.84], // coat
  [1.28, 0.92, 0.88], // skin
];

/** What a camera looks at, besides the animal. Lengths in millimetres. */
export interface Arena {
  readonly seed: number;
  readonly floor: number;
  readonly coat: number;
  readonly things: readonly Cylinder[];
}

// An animal must stand out from its floor.
const pairs = [
  { floor: 168, coat: 52 },
  { floor: 150, coat: 70 },
  { floor: 92, coat: 196 },
] as const;

/** The arena of a camera: its serial number, and nothing else, decides on greys and things. */
export function arenaOf(mxid: string): Arena {
  const seed = seedOf(mxid);
  const turn = chance(seed, 1) * 2 * Math.PI;
  const things = [0, 1].map((index): Cylinder => {
    const angle = turn + index * (2 + chance(seed, 2));
    return {
      x: Math.round(155 * Math.cos(angle)),
      y: Math.round(155 * Math.sin(angle)),
      radius: 26 + 14 * chance(seed, 3 + index),
      height: 55 + 45 * chance(seed, 5 + index),
      grey: index === 0 ? 120 : 150,
      material: 3 + index,
    };
  });
  return { seed, ...pairs[seed % pairs.length]!, things };
}
