/** Place of the nth coefficient in a block: diagonal by diagonal from the top left, so that the zeros gather at the end. */
export const ZIGZAG: Uint8Array = zigzag();

function zigzag(): Uint8Array {
  const places: number[] = [];
  for (let diagonal = 0; diagonal < 15; diagonal++) {
    const rows = Array.from({ length: 8 }, (_, row) => row).filter((row) => diagonal - row >= 0 && diagonal - row < 8);
    // Even diagonals run upwards, odd ones downwards.
    if (diagonal % 2 === 0) rows.reverse();
    for (const row of rows) places.push(row * 8 + diagonal - row);
  }
  return Uint8Array.from(places);
}
