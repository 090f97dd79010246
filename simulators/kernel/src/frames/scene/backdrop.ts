import type { RawImage } from '../image.ts';
import { chance } from './chance.ts';
import { grain } from './grain.ts';
import type { Room } from './room.ts';

/*
 * A pixel's place in the room is its distance to the inner edge of the arena, negative inside:
 *
 * | distance       | what                                                              |
 * | -------------- | ----------------------------------------------------------------- |
 * | below -0.14    | floor, brighter towards the light, with the outline of a zone     |
 * | -0.14 – 0      | floor in the shade of the wall, deeper on the side of the light   |
 * | 0 – 0.08       | wall, its inner face lit on the side away from the light          |
 * | 0.08 – 0.1     | rim                                                               |
 * | above          | bench, darker next to the arena and towards the picture's corners |
 */
const SHADE = 0.14;
const ZONE = -0.36;
const WALL = 0.08;
const RIM = 0.1;

/** Paints all that stands still in a room, except for its things, over a whole grey image. */
export function paintBackdrop(image: RawImage, room: Room): void {
  const { centre, scale, light } = room;
  const rough = grain((index) => chance(room.seed, 1000 + index));
  for (let row = 0, at = 0; row < image.height; row++) {
    const y = (row + 0.5 - centre.y) / scale;
    for (let column = 0; column < image.width; column++, at++) {
      const x = (column + 0.5 - centre.x) / scale;
      const distance = distanceToEdge(room, x, y);
      const facing = Math.max(-1, Math.min(1, x * light.x + y * light.y));
      const texture = rough(x * 26, y * 26) + rough(x * 61, y * 61);
      // How much of the pixel lies beyond a line: 0 to 1 over the width of a pixel, so that no edge has steps.
      const beyond = (line: number): number => Math.max(0, Math.min(1, (distance - line) * scale + 0.5));
      let shade: number;
      if (distance * scale < -1) shade = floor(room, { x, y, distance, facing, texture });
      else {
        const inner = floor(room, { x, y, distance: 0, facing, texture });
        const wall = 92 - facing * 52 + (distance / WALL) * 18;
        const rim = 172 + facing * 36;
        const bench = 62 - 9 * Math.min(4, x * x + y * y) + Math.min(0, (distance - 0.3) * 70) + texture * 1.5;
        shade = inner + (wall - inner) * beyond(0);
        shade += (rim - shade) * beyond(WALL);
        shade += (bench - shade) * beyond(RIM);
      }
      image.data[at] = Math.max(0, Math.min(255, Math.round(shade)));
    }
  }
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly distance: number;
  /** 1 towards the light, -1 away from it. */
  readonly facing: number;
  readonly texture: number;
}

function floor(room: Room, { x, y, distance, facing, texture }: Place): number {
  const bright = 1.03 + 0.07 * facing - 0.1 * (x * x + y * y);
  const edge = Math.max(0, 1 + distance / SHADE);
  const shaded = 1 - edge * edge * (0.24 + 0.2 * facing);
  const line = Math.max(0, 1 - Math.abs(distance - ZONE) * Math.max(80, room.scale / 1.5));
  return room.floor * bright * shaded * (1 - line * 0.16) + texture * 3;
}

/** Distance to a rectangle with round corners. */
function distanceToEdge({ half, corner }: Room, x: number, y: number): number {
  const dx = Math.abs(x) - half.x + corner;
  const dy = Math.abs(y) - half.y + corner;
  const outer = dx > 0 && dy > 0 ? Math.sqrt(dx * dx + dy * dy) : Math.max(dx, dy);
  return outer - corner;
}
