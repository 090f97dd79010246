import type { FrameCount, Stream } from '../state.ts';

/** What became of the frames of a stream since its camera started: delivered + dropped = produced. */
export interface FrameBooks {
  readonly produced: number;
  readonly delivered: number;
  readonly dropped: number;
}

/** A count that begins at a moment. */
export function firstFrame(rate: number, time: number): FrameCount {
  return { number: 0, time, rate };
}

/** The number of the newest frame at a moment; -1 while there is none. */
export function frameNumber({ number, time, rate }: FrameCount, now: number): number {
  return now < time ? number - 1 : number + Math.floor(((now - time) * rate) / 1000 + 1e-6);
}

/** The moment of a frame, in milliseconds since 1970. */
export function frameTime({ number, time, rate }: FrameCount, frame: number): number {
  return time + ((frame - number) * 1000) / rate;
}

/** The same count at another rate from now on. */
export function atRate(frames: FrameCount, rate: number, now: number): FrameCount {
  if (frames.rate === rate || now < frames.time) return { ...frames, rate };
  const number = frameNumber(frames, now);
  return { number, time: frameTime(frames, number), rate };
}

/** The newest frame that wasn't lost; `undefined` while there is none. */
export function newestFrame(stream: Pick<Stream, 'drops' | 'frames'>, now: number): number | undefined {
  let number = frameNumber(stream.frames, now);
  for (const [from, to] of stream.drops.toReversed()) if (number >= from && number <= to) number = from - 1;
  return number < 0 ? undefined : number;
}

/** The books of a stream at a moment. */
export function frameBooks({ frames, drops }: Pick<Stream, 'drops' | 'frames'>, now: number): FrameBooks {
  const last = frameNumber(frames, now);
  const dropped = drops.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, last) - from + 1), 0);
  return { produced: last + 1, dropped, delivered: last + 1 - dropped };
}
