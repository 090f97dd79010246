import type { CameraIndex } from './camera-index.ts';
import type { Part } from './parts.ts';

/** Answers with rows, the oldest first; so many of them as `outdated` says will not count. */
type Ask = (index: CameraIndex, outdated: number) => number[];

/**
 * What the indexes of a part answer together, the oldest first: for the pages that have changed it's their own that count. Who stops
 * when it has enough has to bring more where some are outdated; what comes after the last that was wanted may have gaps.
 */
export function rowsIn({ index, changed }: Part, ask: Ask): number[] {
  if (changed.length === 0) return ask(index, 0);
  const outdated = changed.reduce((sum, { count }) => sum + count, 0);
  const isOutdated = (row: number): boolean => changed.some(({ first, count }) => row >= first && row < first + count);
  const rows = ask(index, outdated).filter((row) => !isOutdated(row));
  for (const page of changed) rows.push(...ask(page, 0));
  return rows.toSorted((a, b) => a - b);
}
