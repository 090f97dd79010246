import type { RawImage } from './image.ts';
import { animal } from './scene/animal.ts';
import { paintBackdrop } from './scene/backdrop.ts';
import { paintEllipse, reach } from './scene/ellipse.ts';
import { roomOf } from './scene/room.ts';
import { paintText } from './scene/text.ts';
import { things } from './scene/things.ts';
import { poseAt } from './scene/walk.ts';

/** After this many microseconds (40 s) the animal is where it was, and sets out again. */
export const LOOP = 40_000_000;

/** What a camera sees: a room that stands still, and an animal in it whose place is a function of time alone. */
export interface Scene {
  /** Paints the room without the animal. This is the expensive part; a copy of it serves for every moment. */
  paintRoom(image: RawImage): void;
  /** The animal at a moment, in microseconds since 1970. */
  animalAt(time: number): Sprite;
}

/** Something to be painted over a part of a picture. */
export interface Sprite {
  /** First row of pixels that it touches. */
  readonly top: number;
  /** The row after the last. */
  readonly bottom: number;
  paint(image: RawImage): void;
}

/**
 * The scene of a camera: a mouse that wanders about an arena, seen from above. The id, and nothing else, decides on the shape of the
 * arena, floor, coat, light, things, and way; it is also written in the upper left corner.
 *
 * Greys only: a colour picture is made by giving them a tint.
 *
 * @param options - size in pixels; `gain` multiplies all brightness, as a longer exposure would (default 1).
 *
 * @example
 * const image = { width: 640, height: 480, channels: 1, data: new Uint8Array(640 * 480) } as const;
 * const scene = createScene({ width: 640, height: 480, camera: 'FAKE0' });
 * scene.paintRoom(image);
 * scene.animalAt(1_767_225_600_000_000).paint(image);
 */
export function createScene(options: { width: number; height: number; camera: string; gain?: number }): Scene {
  const { width, height, camera, gain = 1 } = options;
  const room = roomOf(camera, { width, height });
  const expose = (shade: number): number => Math.min(255, Math.round(shade * gain));

  function paintRoom(image: RawImage): void {
    paintBackdrop(image, room);
    for (const ellipse of things(room)) paintEllipse(image, ellipse);
    const size = Math.max(1, Math.round(height / 240));
    // With a shadow, since the arena may lie behind it.
    paintText(image, camera, { x: size * 6, y: size * 6, size, shade: 20 });
    paintText(image, camera, { x: size * 5, y: size * 5, size, shade: 215 });
    if (gain !== 1) for (let at = 0; at < width * height; at++) image.data[at] = expose(image.data[at]!);
  }

  function animalAt(time: number): Sprite {
    const parts = animal(room, poseAt(room, (time % LOOP) / LOOP));
    return {
      top: Math.max(0, Math.floor(Math.min(...parts.map((part) => part.y - reach(part))))),
      bottom: Math.min(height, Math.ceil(Math.max(...parts.map((part) => part.y + reach(part))))),
      paint: (image) => {
        for (const part of parts) paintEllipse(image, { ...part, shade: expose(part.shade) });
      },
    };
  }

  return { paintRoom, animalAt };
}
