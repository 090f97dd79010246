import type { Recording } from '../state.ts';

/** Bits per second that one camera's recording takes. */
const bitRate = 4_000_000;

/** Milliseconds that are in the file at a moment. Nothing is added while it is paused. */
export function recordedAt({ phase }: Recording, now: number): number {
  return phase.kind === 'recording' ? phase.recorded + now - phase.since : phase.recorded;
}

/**
 * The time index that a running recording shows, in whole seconds: it stands still while paused and starts again at 0 on resume,
 * although the file goes on.
 */
export function timeIndex({ phase }: Recording, now: number): number {
  if (phase.kind === 'complete') return Math.floor(phase.recorded / 1000);
  return Math.floor((phase.kind === 'paused' ? phase.time : now - phase.since) / 1000);
}

/** Bytes that a recording writes in a second. */
export function byteRate({ cameras }: Pick<Recording, 'cameras'>): number {
  return (cameras.length * bitRate) / 8;
}

/** Bytes that a recording takes at a moment. What was uploaded takes what was sent. */
export function bytesAt(recording: Recording, now: number): number {
  const { videos } = recording;
  const sent = videos.reduce((sum, { upload }) => sum + (upload?.received ?? 0), 0);
  return sent + Math.floor((recordedAt(recording, now) / 1000) * byteRate(recording));
}
