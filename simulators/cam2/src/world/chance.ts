/*
 * What a world looks like follows from its number and from a place in it, and from nothing that was drawn before: the millionth
 * camera is known without the others. Streams of random numbers can't do that, and would cost more than the cameras.
 */

/** A number from 0 up to but without 1, for one purpose at one place of a world. */
export function chance(world: number, place: number, purpose: number): number {
  let mixed = Math.imul(world ^ Math.imul(place + 1, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15) ^ Math.imul(purpose + 1, 0x27220a95), 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0x27d4eb2f);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

/** One of some things. */
export function pick<Item>(items: readonly Item[], chosen: number): Item {
  return items[Math.floor(chosen * items.length)]!;
}
