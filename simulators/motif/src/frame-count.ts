import type { Camera, FrameCount } from './state.ts';

/** No camera makes more frames a second. */
const fastest = 10_000;

/**
 * The rate at which a camera really makes frames: what was asked for, but never faster than its exposure allows
 * (1,000,000 µs divided by the exposure time), and half of that while it is too hot.
 */
export function frameRate({ parameters, hot }: Pick<Camera, 'parameters' | 'hot'>): number {
  const {
    MotifMulticamFrameRate: common,
    AcquisitionFrameRate: own,
    AcquisitionFrameRateEnable: enabled = true,
  } = parameters;
  const held = enabled === true || common !== undefined;
  const wanted = held ? positive(common ?? own, 150) : Infinity;
  const rate = Math.min(wanted, 1_000_000 / positive(parameters['ExposureTime'], 20_000), fastest);
  return hot === null ? rate : rate / 2;
}

/** Where any value may be set, not every value is one that a camera can follow. */
function positive(value: unknown, otherwise: number): number {
  return typeof value === 'number' && value >= 1e-3 && value < Infinity ? value : otherwise;
}

/** The number of the newest frame at a moment. */
export function frameNumber({ number, time, rate }: FrameCount, now: number): number {
  return number + Math.floor(((now - time) * rate) / 1000 + 1e-6);
}

/** The moment of a frame, in milliseconds since 1970. */
export function frameTime({ number, time, rate }: FrameCount, frame: number): number {
  return time + ((frame - number) * 1000) / rate;
}

/** How many of the frames from `first` to `last` (both included) were lost. */
export function droppedBetween(drops: Camera['drops'], first: number, last: number): number {
  return drops.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, last) - Math.max(from, first) + 1), 0);
}

/** Has this frame been lost? */
export function isDropped(drops: Camera['drops'], frame: number): boolean {
  return drops.some(([from, to]) => frame >= from && frame <= to);
}
