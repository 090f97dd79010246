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
    : { width, height, channels: 1, data: sight.grey.map((grey) => curve[grey]!) };
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

/** Every grey of every material is worked out once. */
function colored({ grey, material }: Sight, kelvin: number, moment: Moment): Uint8Array {
  const { control } = moment.stream;
  const gain = gainOf(moment);
  const slope = 2 ** (control.contrast / 10);
  const lift = control.brightness * 8;
  const tint = tints(kelvin, control.saturation);
  const table = Uint8Array.from({ length: tint.length * 256 }, (_, index) => {
    const exposed = (index & 255) * gain * tint[index >> 8]!;
    return clamp((exposed - 128) * slope + 128 + lift);
  });
  const data = new Uint8Array(grey.length * 3);
  for (let at = 0, to = 0; at < grey.length; at += 1) {
    const place = material[at]! * 768 + grey[at]!;
    data[to++] = table[place]!;
    data[to++] = table[place + 256]!;
    data[to++] = table[place + 512]!;
  }
  return data;
}
