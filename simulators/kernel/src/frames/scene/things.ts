import { chance } from './chance.ts';
import type { Ellipse } from './ellipse.ts';
import type { Room } from './room.ts';

/** The things in an arena, bottom to top: two cylinders near the wall, as in a test with a novel object, seen from above. */
export function things(room: Room): Ellipse[] {
  const side = chance(room.seed, 10) < 0.5 ? -1 : 1;
  return [-1, 1].flatMap((end, index) => {
    // Into the corners, or as far out on the diagonal of a circle.
    const inset = 0.2 + 0.24 * room.corner;
    const x = end * (room.half.x - inset);
    const y = end * side * (room.half.y - inset);
    return cylinder(room, {
      x,
      y,
      radius: 0.07 + 0.04 * chance(room.seed, 11 + index),
      shade: index === 0 ? 118 : 214,
    });
  });
}

function cylinder(room: Room, body: { x: number; y: number; radius: number; shade: number }): Ellipse[] {
  const { centre, scale, light } = room;
  const radius = body.radius * scale;
  const disc = (part: { out: number; size: number; shade: number; opacity?: number; blur?: number }): Ellipse => ({
    x: centre.x + (body.x - light.x * part.out) * scale,
    y: centre.y + (body.y - light.y * part.out) * scale,
    along: radius * part.size,
    across: radius * part.size,
    direction: { x: 1, y: 0 },
    shade: part.shade,
    opacity: part.opacity ?? 1,
    blur: part.blur ?? 1,
  });
  return [
    disc({ out: 0.06, size: 1.15, shade: 20, opacity: 0.45, blur: radius * 0.5 }),
    disc({ out: 0.012, size: 1, shade: body.shade * 0.55 }),
    disc({ out: 0, size: 0.92, shade: body.shade }),
    disc({ out: -0.025, size: 0.35, shade: 250, opacity: 0.5, blur: radius * 0.5 }),
  ];
}
