const SIDE = 64;

/**
 * A rough surface: -1 to 1, smooth between the points of a lattice, repeating every 64 of them.
 *
 * @param draw - the nth number of as many as there are points, from 0 up to 1.
 * @example
 * const rough = grain((index) => chance(7, index));
 * rough(0.5, 12.25);
 */
export function grain(draw: (index: number) => number): (x: number, y: number) => number {
  const lattice = Float32Array.from({ length: SIDE * SIDE }, (_, index) => draw(index) * 2 - 1);
  return (x, y) => {
    const left = Math.floor(x);
    const top = Math.floor(y);
    const fx = x - left;
    const fy = y - top;
    const column = left & (SIDE - 1);
    const next = (left + 1) & (SIDE - 1);
    const row = (top & (SIDE - 1)) * SIDE;
    const below = ((top + 1) & (SIDE - 1)) * SIDE;
    const upper = lattice[row + column]! * (1 - fx) + lattice[row + next]! * fx;
    const lower = lattice[below + column]! * (1 - fx) + lattice[below + next]! * fx;
    return upper * (1 - fy) + lower * fy;
  };
}
