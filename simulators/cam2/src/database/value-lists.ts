import type { Column } from './column.ts';

/**
 * The cameras that have a value: by their numbers, the oldest first, where they are few; otherwise one bit per camera, which is
 * smaller then, and lets 32 cameras at once be held against another value. `codes` has the value of each camera of the index, as a
 * number; `code` is the number of this one.
 */
export type Holders = { readonly codes: Uint16Array; readonly code: number } & (
  | { readonly cameras: Uint16Array; readonly bits?: undefined }
  | { readonly cameras?: undefined; readonly bits: Uint32Array }
);

/** One property of many cameras: for each of its values who has it. */
export type ValueLists = ReadonlyMap<unknown, Holders>;

/** @param columns - the columns of the pages, one after the other. */
export function valueListsOf(columns: readonly Column[], count: number): ValueLists {
  const known = new Map<unknown, number>();
  const sizes: number[] = [];
  const codes = new Uint16Array(count);
  let at = 0;
  for (const { values, codes: own } of columns) {
    const translated: number[] = [];
    for (const code of own) {
      let common = translated[code];
      if (common === undefined) {
        const value = values[code];
        common = known.get(value);
        if (common === undefined) known.set(value, (common = sizes.push(0) - 1));
        translated[code] = common;
      }
      sizes[common]! += 1;
      codes[at] = common;
      at += 1;
    }
  }
  const holders = holdersOf(codes, sizes);
  return new Map(Array.from(known, ([value, code]) => [value, holders[code]!]));
}

function holdersOf(codes: Uint16Array, sizes: readonly number[]): Holders[] {
  const holders = sizes.map((size, code): Holders =>
    size * 16 > codes.length
      ? { codes, code, bits: new Uint32Array(Math.ceil(codes.length / 32)) }
      : { codes, code, cameras: new Uint16Array(size) },
  );
  const filled = sizes.map(() => 0);
  for (let camera = 0; camera < codes.length; camera += 1) {
    const code = codes[camera]!;
    const { bits, cameras } = holders[code]!;
    if (bits) bits[camera >>> 5]! |= 1 << (camera & 31);
    else cameras[filled[code]!++] = camera;
  }
  return holders;
}
