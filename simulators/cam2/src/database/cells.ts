import type { Span } from './grid.ts';

/**
 * Cameras of an index by the cell in which they stand: {@link step} times the cell, plus the camera, rising. Those whose place isn't
 * known are not among them.
 */
export type Cells = Uint32Array;

/** There are fewer cells than that, and fewer cameras, so that both numbers fit into one of 32 bits. */
const step = 2 ** 16;

/** @param cells - the cell of each camera; `nowhere` if there is none. */
export function cellsOf(cells: Uint16Array, nowhere: number): Cells {
  const sorted = new Uint32Array(cells.length);
  let count = 0;
  for (const [camera, cell] of cells.entries()) {
    if (cell !== nowhere) sorted[count++] = cell * step + camera;
  }
  return sorted.slice(0, count).sort();
}

/** The cameras that stand in some cells, the oldest first; nothing if there are more than `limit`. */
export function camerasIn(cells: Cells, spans: readonly Span[], limit: number): Uint16Array | undefined {
  const pieces: Uint32Array[] = [];
  let count = 0;
  for (const { from, to } of spans) {
    const start = lowerBound(cells, from * step);
    const end = lowerBound(cells, (to + 1) * step);
    if (end === start) continue;
    count += end - start;
    if (count > limit) return undefined;
    pieces.push(cells.subarray(start, end));
  }
  const cameras = new Uint16Array(count);
  let at = 0;
  for (const piece of pieces) {
    // The cell is cut off, being beyond 16 bits.
    cameras.set(piece, at);
    at += piece.length;
  }
  return pieces.length > 0 ? cameras.sort() : cameras;
}

/** Where the first number is that is not below `bound`. */
function lowerBound(sorted: Uint32Array, bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
