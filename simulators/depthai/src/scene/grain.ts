import { chance } from './chance.ts';

const side = 64;

/** A rough surface: -1 to 1, smooth between the points of a lattice, repeating every 64 of them. */
export function grain(seed: number): (x: number, y: number) => number {
  const lattice = Float32Array.from({ length: side * side }, (_, index) => chance(seed, 1000 + index) * 2 - 1);
  return (x, y) => {
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const [fx, fy] = [x - left, y - top];
    const [column, next] = [left & (side - 1), (left + 1) & (side - 1)];
    const [row, below] = [(top & (side - 1)) * side, ((top + 1) & (side - 1)) * side];
    const upper = lattice[row + column]! * (1 - fx) + lattice[row + next]! * fx;
    const lower = lattice[below + column]! * (1 - fx) + lattice[below + next]! * fx;
    return upper * (1 - fy) + lower * fy;
  };
}
