import { half as exposureHalf, sensitivity } from '../automatics/exposure.ts';
import { half as lensHalf, sharp } from '../automatics/lens.ts';
import { half as whiteHalf } from '../automatics/white-balance.ts';
import { valueAt } from '../automatics/course.ts';
import { lightFor } from '../automatics/settle.ts';
import { addNoise, noiseLevel } from './noise.ts';
import { blur, blurRadius } from './blur.ts';
import { clamp, toneCurve } from './tone.ts';
import { stain } from './dirt.ts';
import { tints } from './tint.ts';
import type { Camera, Stream } from '../state.ts';
import type { Sight } from '../scene/trace.ts';
import type { Picture } from './picture.ts';

/** What a picture depends on besides the scene. */
export interface Moment {
  readonly camera: Camera;
  readonly stream: Stream;
  /** How bright the laboratory is. */
  readonly light: number;
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly time: number;
}

/** How bright greys become: the light there is, times what the exposure makes of it. */
export function gainOf({ camera, stream, light, time }: Omit<Moment, 'number'>): number {
  const gain = valueAt(stream.automatics.gain, time, exposureHalf);
  return lightFor(camera, stream.kind, light) * 2 ** gain;
}

/** Makes a picture of what a sensor sees, with all that its controls and its lens do to it. */
export function develop(
  sight: Sight,
  { width, height }: { width: number; height: number },
  moment: Moment,
  isColor: boolean,
): Picture {
  const { camera, stream, number, time } = moment;
  const { control, automatics } = stream;
  const curve = toneCurve(gainOf(moment), control);
  const picture: Picture = isColor
    ? { width, height, channels: 3, data: colored(sight, 2 ** valueAt(automatics.kelvin, time, whiteHalf), moment) }
    : { width, height, channels: 1, data: exposed(sight.grey, curve) };
  blur(picture, blurRadius(valueAt(automatics.lens, time, lensHalf), sharp, width));
  blur(picture, Math.round(camera.dirt * 2 * (width / 640)));
  stain(picture, camera.dirt);
  const iso = sensitivity(valueAt(automatics.gain, time, exposureHalf), control, stream.config.fps);
  addNoise(
    picture.data,
    noiseLevel(iso, (control.luma_denoise + (isColor ? control.chroma_denoise : 0)) / (isColor ? 2 : 1)),
    number,
  );
  return picture;
}

function exposed(grey: Uint8Array, curve: Uint8Array): Uint8Array {
  const data = new Uint8Array(grey.length);
  for (let at = 0; at < grey.length; at += 1) data[at] = curve[grey[at]!]!;
  return data;
}

/** Every grey of every material is worked out once. */
function colored({ grey, material }: Sight, kelvin: number, moment: Moment): Uint8Array {
  const { control } = moment.stream;
  const gain = gainOf(moment);
  const slope = 2 ** (control.contrast / 10);
  const lift = control.brightness * 8;
  const tint = tints(kelvin, control.saturation);
  // Red, green and blue of every grey of every material in one number.
  const table = Int32Array.from({ length: (tint.length / 3) * 256 }, (_, index) => {
    const lit = (index & 255) * gain;
    const [red, green, blue] = [0, 1, 2].map((color) =>
      clamp((lit * tint[(index >> 8) * 3 + color]! - 128) * slope + 128 + lift),
    ) as [number, number, number];
    return red | (green << 8) | (blue << 16);
  });
  return lookedUp(table, { grey, material });
}

/** Four pixels at a time, in three words of four bytes: the order of bytes is that of every platform that runs JavaScript. */
function lookedUp(table: Int32Array, { grey, material }: Pick<Sight, 'grey' | 'material'>): Uint8Array {
  const fours = Math.ceil(grey.length / 4);
  const words = new Int32Array(fours * 3);
  const of = (at: number): number => table[(material[at]! << 8) | grey[at]!]!;
  for (let four = 0, at = 0, to = 0; four < fours; four += 1, at += 4, to += 3) {
    const [one, two, three, last] = [of(at), of(at + 1), of(at + 2), of(at + 3)];
    words[to] = one | (two << 24);
    words[to + 1] = (two >>> 8) | (three << 16);
    words[to + 2] = (three >>> 16) | (last << 8);
  }
  return new Uint8Array(words.buffer, 0, grey.length * 3);
}
