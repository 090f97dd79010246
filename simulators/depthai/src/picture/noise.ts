import { chance } from '../scene/chance.ts';

/** Long enough that its beginning is not seen in its end, and odd, so that it doesn't line up with rows. */
const length = 65_521;
let known: Int8Array | undefined;

/** Noise of a sensor, ±127, the same in every process. */
function tile(): Int8Array {
  // The sum of four draws is near enough to a bell.
  known ??= Int8Array.from({ length }, (_, index) => {
    const sum = chance(7, index) + chance(11, index) + chance(13, index) + chance(17, index) - 2;
    return Math.round(sum * 63);
  });
  return known;
}

/** How strong noise is: with the root of the sensitivity; each step of denoising takes two fifths of it. */
export function noiseLevel(iso: number, denoise: number): number {
  return 0.35 * Math.sqrt(iso / 100) * 0.6 ** denoise;
}

/** Adds noise to bytes; another one for each frame. */
export function addNoise(data: Uint8Array, level: number, frame: number): void {
  if (level < 0.4) return;
  const noise = tile();
  const scale = (level * 1.75) / 63;
  const table = Int8Array.from({ length: 255 }, (_, index) => Math.round((index - 127) * scale));
  let place = (frame * 7919) % length;
  for (let at = 0; at < data.length; at += 1) {
    const value = data[at]! + table[noise[place]! + 127]!;
    data[at] = value < 0 ? 0 : value > 255 ? 255 : value;
    place += 1;
    if (place === length) place = 0;
  }
}
