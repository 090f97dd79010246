import { half as exposureHalf, sensitivity } from '../automatics/exposure.ts';
import { half as lensHalf, sharp } from '../automatics/lens.ts';
import { half as whiteHalf } from '../automatics/white-balance.ts';
import { valueAt } from '../automatics/course.ts';
import { lightFor } from '../automatics/settle.ts';
import { addNoise, noiseLevel } from './noise.ts';
import { blur, blurRadius } from './blur.ts';
import { memoryFor } from './memory.ts';
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
  const data = memoryFor(grey.length);
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

/** Four pixels at a time, in words of four bytes: the order of bytes is that of every platform that runs JavaScript. */
function lookedUp(table: Int32Array, { grey, material }: Pick<Sight, 'grey' | 'material'>): Uint8Array {
  const data = memoryFor(grey.length * 3);
  const fours = grey.length >> 2;
  const words = new Int32Array(data.buffer);
  const [greys, materials] = [grey, material].map(
    ({ buffer, byteOffset }) => new Int32Array(buffer, byteOffset, fours),
  ) as [Int32Array, Int32Array];
  for (let four = 0, to = 0; four < fours; four += 1, to += 3) {
    const [g, m] = [greys[four]!, materials[four]!];
    const one = table[((m & 255) << 8) | (g & 255)]!;
    const two = table[(m & 0xff00) | ((g >>> 8) & 255)]!;
    const three = table[((m >>> 8) & 0xff00) | ((g >>> 16) & 255)]!;
    const last = table[((m >>> 16) & 0xff00) | (g >>> 24)]!;
    words[to] = one | (two << 24);
    words[to + 1] = (two >>> 8) | (three << 16);
    words[to + 2] = (three >>> 16) | (last << 8);
  }
  for (let at = fours * 4; at < grey.length; at += 1) {
    const color = table[(material[at]! << 8) | grey[at]!]!;
    data.set([color & 255, (color >> 8) & 255, color >> 16], at * 3);
  }
  return data;
}
