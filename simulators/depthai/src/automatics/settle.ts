import { resting } from './course.ts';
import { exposure } from './exposure.ts';
import { lens, sharp } from './lens.ts';
import { lamps, whiteBalance } from './white-balance.ts';
import { hasMotor } from '../streams/inventory.ts';
import type { Draft } from '@labrig/simulator';
import type { Automatics, Camera, StreamKind } from '../state.ts';

/** As a stream begins: a stop too dark, taking the lamps for daylight, and sharp. */
export function awakening(now: number): Automatics {
  return {
    gain: resting(-1, now),
    kelvin: resting(Math.log2(5500), now),
    lens: resting(sharp, now),
  };
}

/** As everything is a good while after boot. */
export function accustomed(now: number): Automatics {
  return { gain: resting(0, now), kelvin: resting(Math.log2(lamps), now), lens: resting(sharp, now) };
}

/** How much light a sensor sees: infrared only if it is mono, or a pair of such. */
export function lightFor({ ir }: Pick<Camera, 'ir'>, kind: StreamKind, light: number): number {
  return kind === 'color' || !ir ? light : light + 1.5 * ir.flood_light + 0.3 * ir.dot_projector;
}

/** Lets the automatics of a camera follow what has changed about it. */
export function settle(
  camera: Draft<Camera>,
  { light, now, triggered }: { readonly light: number; readonly now: number; readonly triggered?: string | undefined },
): void {
  for (const [name, stream] of Object.entries(camera.streams)) {
    const { automatics, control, config, kind } = stream;
    const exposed = { light: lightFor(camera, kind, light), rate: config.fps };
    automatics.gain = exposure(automatics.gain, control, exposed, now);
    automatics.kelvin = whiteBalance(automatics.kelvin, control, now);
    const motor = { now, isTriggered: triggered === name, hasMotor: hasMotor(camera, name) };
    automatics.lens = lens(automatics.lens, control, motor);
  }
}
