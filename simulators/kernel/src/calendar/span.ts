import type { OffsetAt } from './wall-clock.ts';

/** A stretch of time in which a zone keeps its offset. */
export interface Span {
  /** Seconds that local time is ahead of UTC. */
  readonly offset: number;
  /** The second at which the stretch ends; the next may have the same offset. */
  readonly end: number;
}

/** The seconds from `start` up to `end`, and the offset at `start`. */
export interface Block {
  readonly offset: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a block into its spans. The offset of the last one, be it of no length, is the offset at `end`.
 *
 * A block must be shorter than the time between two changes: it has one at most.
 */
export function spansOf({ offset, start, end }: Block, offsetAt: OffsetAt): Span[] {
  const last = offsetAt(end);
  if (offset === last) return [{ offset, end }];
  let before = start;
  let after = end;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(middle) === offset) before = middle;
    else after = middle;
  }
  return [
    { offset, end: after },
    { offset: last, end },
  ];
}
