import { lamps } from '../automatics/white-balance.ts';
import { materials } from '../scene/arena.ts';

/**
 * How much of its grey each material has in red, green and blue, three numbers each. A white balance that takes the lamps for colder
 * than they are makes everything warmer; saturation moves each color away from its grey or to it.
 *
 * @param kelvin - the color temperature that the white balance assumes.
 * @param saturation - -10 (grey) to 10 (twice as colorful).
 */
export function tints(kelvin: number, saturation: number): Float64Array {
  const warm = (kelvin / lamps) ** 0.5;
  const much = 1 + saturation / 10;
  return Float64Array.from(
    materials.flatMap(([red, green, blue]) => {
      const balanced = [red * warm, green, blue / warm];
      const grey = 0.299 * balanced[0]! + 0.587 * balanced[1]! + 0.114 * balanced[2]!;
      return balanced.map((value) => Math.max(0, grey + (value - grey) * much));
    }),
  );
}
