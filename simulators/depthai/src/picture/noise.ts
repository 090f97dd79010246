import { chance } from '../scene/chance.ts';

/** Words of four bytes: enough that the beginning is not seen in the end, and a prime, so that it doesn't line up with rows. */
const length = 16_381;
let known: Int8Array | undefined;

/** Noise of a sensor, ±127, the same in every process. */
function tile(): Int8Array {
  // The sum of four draws is near enough to a bell.
  known ??= Int8Array.from({ length: length * 4 }, (_, index) => {
    const sum = chance(7, index) + chance(11, index) + chance(13, index) + chance(17, index) - 2;
    return Math.round(sum * 63);
  });
  return known;
}

/** How strong noise is: with the root of the sensitivity; each step of denoising takes two fifths of it. */
export function noiseLevel(iso: number, denoise: number): number {
  return 0.35 * Math.sqrt(iso / 100) * 0.6 ** denoise;
}

/** What noise of a strength adds to each byte, and what it takes. */
function scaled(level: number): { readonly more: Int32Array; readonly less: Int32Array } {
  const bytes = tile();
  const [more, less] = [new Uint8Array(bytes.length), new Uint8Array(bytes.length)];
  const scale = (level * 1.75) / 63;
  for (let at = 0; at < bytes.length; at += 1) {
    const value = Math.round(bytes[at]! * scale);
    if (value > 0) more[at] = value;
    else less[at] = -value;
  }
  return { more: new Int32Array(more.buffer), less: new Int32Array(less.buffer) };
}

/** Adds noise to bytes, four at a time, so that up to three at the end have none; another one for each frame. */
export function addNoise(data: Uint8Array, level: number, frame: number): void {
  if (level < 0.4) return;
  const { more, less } = scaled(level);
  const words = new Int32Array(data.buffer, data.byteOffset, data.length >> 2);
  let place = (frame * 1979) % length;
  for (let from = 0; from < words.length;) {
    const end = Math.min(words.length, from + length - place);
    for (let at = from; at < end; at += 1, place += 1) {
      words[at] = ~added(~added(words[at]!, more[place]!), less[place]!);
    }
    from = end;
    place = 0;
  }
}

const highest = 0x80808080 | 0;

/** Adds four bytes below 128 to four others at once; where the sum is above 255 it is 255. */
function added(four: number, others: number): number {
  const low = ((four & ~highest) + others) | 0;
  const over = four & low & highest;
  return (low ^ (four & highest)) | over | ((over - (over >>> 7)) | 0);
}
