import { grain } from '@labrig/simulator/frames';
import { meetDisc, meetEllipsoid, meetWall } from './body.ts';
import { arena as size } from './arena.ts';
import { chance } from './chance.ts';
import { dot, unit } from './vector.ts';
import { originOf, project, rayOf } from './view.ts';
import type { Arena } from './arena.ts';
import type { Ellipsoid, Hit, Surface } from './body.ts';
import type { Vector } from './vector.ts';
import type { View } from './view.ts';

/** What a view sees, pixel by pixel. */
export interface Sight {
  /** Greys in the usual light, well exposed. */
  readonly grey: Uint8Array;
  /** Numbers in `materials`. */
  readonly material: Uint8Array;
  /** Millimetres straight ahead. */
  readonly depth: Float32Array;
}

const light = unit({ x: -0.45, y: -0.35, z: 0.9 });

/** Between light from the lamps and light from everywhere. */
function shade(grey: number, normal: Vector): number {
  return grey * (0.45 + 0.6 * Math.max(0, dot(normal, light)));
}

/** Traces the arena without its animal: the costly part, done once per view. */
export function traceArena(arena: Arena, view: View): Sight {
  const { width, height } = view;
  const origin = originOf(view);
  const rough = grain((index) => chance(arena.seed, 1000 + index));
  const sight = {
    grey: new Uint8Array(width * height),
    material: new Uint8Array(width * height),
    depth: new Float32Array(width * height),
  };
  const outer = { x: 0, y: 0, radius: size.radius + size.wall, height: size.height };
  const inner = { ...outer, radius: size.radius };
  for (let row = 0, at = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1, at += 1) {
      const ray = rayOf(view, column, row);
      let best: (Hit & Surface) | undefined;
      const see = (hit: Hit | undefined, grey: number, material: number): void => {
        if (hit && (!best || hit.depth < best.depth)) best = { ...hit, grey, material };
      };
      see(meetDisc(origin, ray, outer, size.radius), 205, 2);
      see(meetWall(origin, ray, outer), 130, 2);
      see(meetWall(origin, ray, inner, true), 150, 2);
      for (const thing of arena.things) {
        see(meetWall(origin, ray, thing), thing.grey, thing.material);
        see(meetDisc(origin, ray, thing), thing.grey * 1.1, thing.material);
      }
      best ??= floorAt(arena, origin, ray, rough);
      sight.depth[at] = best.depth;
      sight.material[at] = best.material;
      sight.grey[at] = shade(best.grey, best.normal);
    }
  }
  return sight;
}

const up: Vector = { x: 0, y: 0, z: 1 };

/** The floor of the arena with its grain and the outline of a zone, or the bench around it; both in millimetres of the world. */
function floorAt(arena: Arena, origin: Vector, ray: Vector, rough: (x: number, y: number) => number): Hit & Surface {
  const depth = ray.z < 0 ? Math.min(4000, -origin.z / ray.z) : 4000;
  const [x, y] = [origin.x + ray.x * depth, origin.y + ray.y * depth];
  const distance = Math.sqrt(x * x + y * y);
  const texture = rough(x / 9, y / 9) + rough(x / 4, y / 4);
  if (distance > size.radius) return { depth, normal: up, grey: 70 + texture * 9, material: 1 };
  const shadows = arena.things.reduce((sum, thing) => {
    const away = Math.hypot(x - thing.x - 18, y - thing.y - 14) / (thing.radius * 1.25);
    return sum * (1 - 0.45 * Math.max(0, Math.min(1, (1.15 - away) * 4)));
  }, 1);
  const line = Math.abs(distance - 150) < 2 ? 0.84 : 1;
  return { depth, normal: up, grey: (arena.floor + texture * 11) * shadows * line, material: 0 };
}

/** A part of a picture: rows and columns from the first to before the last. */
export interface Patch {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Puts the animal into what is seen, where nothing is in front of it. Answers the part of the picture that it touches, and what was
 * there before.
 */
export function traceAnimal(
  parts: readonly Ellipsoid[],
  view: View,
  { grey, material, depth }: Sight,
): { readonly patch: Patch; readonly under: Sight } {
  const origin = originOf(view);
  const patch = patchOf(parts, view);
  const under = {
    grey: cutOut(grey, view, patch),
    material: cutOut(material, view, patch),
    depth: cutOut(depth, view, patch),
  };
  for (const part of parts) {
    eachOf(patchOf([part], view), view, (at, ray) => {
      const hit = meetEllipsoid(origin, ray, part);
      if (!hit || hit.depth >= depth[at]!) return;
      depth[at] = hit.depth;
      grey[at] = shade(part.grey, hit.normal);
      material[at] = part.material;
    });
  }
  eachOf(patch, view, (at, ray) => {
    if (material[at] === 0) grey[at]! *= shadowAt(parts[1]!, origin, ray, depth[at]!);
  });
  return { patch, under };
}

function eachOf({ left, top, right, bottom }: Patch, view: View, visit: (at: number, ray: Vector) => void): void {
  for (let row = top; row < bottom; row += 1) {
    for (let column = left; column < right; column += 1) visit(row * view.width + column, rayOf(view, column, row));
  }
}

function cutOut<Bytes extends Uint8Array | Float32Array>(from: Bytes, { width }: View, patch: Patch): Bytes {
  const { left, top, right, bottom } = patch;
  const wide = right - left;
  const Kind = from.constructor as new (length: number) => Bytes;
  const into = new Kind(wide * Math.max(0, bottom - top));
  for (let row = top; row < bottom; row += 1) {
    into.set(from.subarray(row * width + left, row * width + right), (row - top) * wide);
  }
  return into;
}

/** How much light there is on the floor next to the animal. */
function shadowAt({ centre, along }: Ellipsoid, origin: Vector, ray: Vector, depth: number): number {
  const away = Math.hypot(origin.x + ray.x * depth - centre.x - 10, origin.y + ray.y * depth - centre.y - 8) / along;
  return 1 - 0.4 * Math.max(0, Math.min(1, (1.25 - away) * 3));
}

function patchOf(parts: readonly Ellipsoid[], view: View): Patch {
  const seen = parts.map((part) => {
    const { x, y, depth } = project(view, part.centre);
    const reach = Math.max(part.along, part.across, part.up) * 1.7;
    return { x, y, wide: (reach * view.focal.x) / depth, high: (reach * view.focal.y) / depth };
  });
  const within = (value: number, most: number): number => Math.max(0, Math.min(most, Math.round(value)));
  return {
    left: within(Math.min(...seen.map(({ x, wide }) => x - wide)), view.width),
    right: within(Math.max(...seen.map(({ x, wide }) => x + wide)), view.width),
    top: within(Math.min(...seen.map(({ y, high }) => y - high)), view.height),
    bottom: within(Math.max(...seen.map(({ y, high }) => y + high)), view.height),
  };
}
