import type { SensorControl } from '../generated/spec.ts';

/**
 * What becomes of each grey, 0 to 255, after exposure: first the light and how long it was gathered, then contrast around the
 * middle, then brightness.
 *
 * @param gain - 1 leaves the greys as they are.
 */
export function toneCurve(
  gain: number,
  { contrast, brightness }: Pick<SensorControl, 'contrast' | 'brightness'>,
): Uint8Array {
  const slope = 2 ** (contrast / 10);
  return Uint8Array.from({ length: 256 }, (_, grey) => {
    const exposed = grey * gain;
    return clamp((exposed - 128) * slope + 128 + brightness * 8);
  });
}

export function clamp(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)));
}
