import { chance } from '../world/chance.ts';

/**
 * The id of a camera, made as MongoDB makes them: the second at which it was made, a number that each process draws for itself,
 * and a number that counts up; 4, 5 and 3 bytes. Here the count is the camera's row.
 */
export function cameraIdOf({ time, machine, row }: { time: number; machine: string; row: number }): string {
  return hex(Math.floor(time / 1000), 8) + machine + hex(row % 2 ** 24, 6);
}

/** The row that an id was made for. Imported cameras have ids that were made for others. */
export function rowOfId(cameraID: string): number {
  return Number.parseInt(cameraID.slice(-6), 16);
}

/** The middle of the ids that are made in a world. Asked for every camera of it, and mostly for the same world again. */
export function machineOf(world: number): string {
  if (last.world !== world) last = { world, machine: drawn(world) };
  return last.machine;
}

let last = { world: Number.NaN, machine: '' };

function drawn(world: number): string {
  return [0, 1].map((purpose) => hex(Math.floor(chance(world, -1, purpose) * 2 ** 20), 5)).join('');
}

function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, '0');
}
