import { CELLS } from './cells.ts';

/** Where the cells of a strip lie in an image of a given size, in pixels. */
export interface StripLayout {
  /** Side of a cell. */
  readonly cell: number;
  /** Cells in a row; what is left of the width at the right stays dark. */
  readonly columns: number;
  /** Rows of cells. */
  readonly rows: number;
  /** First row of pixels; the strip reaches from here to the bottom edge. */
  readonly top: number;
}

/**
 * The rule by which painter and reader find the cells; it knows nothing but the size of the image.
 *
 * | image                | cell         | why                                                                         |
 * | -------------------- | ------------ | --------------------------------------------------------------------------- |
 * | width 640 and above  | 8 × 8 pixels | one block of a JPEG: a single coefficient, which no quality can harm        |
 * | narrower             | 4 × 4 pixels | still four cells to a block, and a 320 × 240 picture keeps 93 % of its rows |
 *
 * Rows = as many as 320 cells need. The top is moved up to a multiple of 8, so that cells and JPEG blocks coincide, and the last row
 * of cells reaches down to the bottom edge.
 *
 * | size      | cells per row | rows | strip, pixels | of the picture |
 * | --------- | ------------- | ---- | ------------- | -------------- |
 * | 160×120   | 40            | 8    | 32            | 27 %           |
 * | 320×240   | 80            | 4    | 16            | 7 %            |
 * | 640×480   | 80            | 4    | 32            | 7 %            |
 * | 1280×720  | 160           | 2    | 16            | 2 %            |
 * | 1920×1080 | 240           | 2    | 16            | 1.5 %          |
 * | 4096×2160 | 512           | 1    | 8             | 0.4 %          |
 *
 * @returns `undefined` when the rows would take more than half of the picture: 128×96 fits, 96×96 does not. From a width of 320 on
 * every height from 64 on fits.
 *
 * @example
 * stripLayout(640, 480); // { cell: 8, columns: 80, rows: 4, top: 448 }
 */
export function stripLayout(width: number, height: number): StripLayout | undefined {
  const cell = width >= 640 ? 8 : 4;
  const columns = Math.floor(width / cell);
  if (columns === 0) return undefined;
  const rows = Math.ceil(CELLS / columns);
  const top = Math.floor((height - rows * cell) / 8) * 8;
  return rows * cell * 2 <= height ? { cell, columns, rows, top } : undefined;
}
