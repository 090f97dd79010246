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
 * Equal offsets at both ends count as one span, so a block must be shorter than the time between two changes.
 */
export function spansOf(block: Block, offsetAt: OffsetAt): Span[] {
  const { end } = block;
  const last = offsetAt(end);
  const spans: Span[] = [];
  let { offset, start } = block;
  while (offset !== last) {
    const change = changeAfter({ offset, start, end }, offsetAt);
    spans.push({ offset, end: change });
    start = change;
    offset = offsetAt(change);
  }
  spans.push({ offset, end });
  return spans;
}

/** Halves the block until the second is found at which `offset` is no longer true. */
function changeAfter({ offset, start, end }: Block, offsetAt: OffsetAt): number {
  let before = start;
  let after = end;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(middle) === offset) before = middle;
    else after = middle;
  }
  return after;
}
