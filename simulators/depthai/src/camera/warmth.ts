import type { Camera } from '../state.ts';

/** Milliseconds in which the chip does half of its way to another temperature. */
export const half = 45_000;

/** Degrees Celsius that the chip comes to: each stream warms it, a network most, and without air it gets too hot. */
export function headedFor({ isBooted, hot, streams }: Pick<Camera, 'isBooted' | 'hot' | 'streams'>): number {
  if (!isBooted) return 24;
  const work = Object.values(streams).reduce(
    (sum, { kind, network }) => sum + (kind === 'depth' ? 6 : 3) + (network ? 8 : 0),
    0,
  );
  return (hot === null ? 38 : 98) + work;
}
