/** A picture: its pixels row by row, one byte each if it is grey, red, green and blue if it is color. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
}
