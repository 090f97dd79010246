/** One property of the cameras of a page: its different values, and for each camera which of them it has. */
export interface Column {
  readonly values: unknown[];
  readonly codes: Uint16Array;
}

export function setCell({ values, codes }: Column, index: number, value: unknown): void {
  const code = values.indexOf(value);
  codes[index] = code === -1 ? values.push(value) - 1 : code;
}

/** A copy with room for so many cameras; what is new is empty. */
export function copyOfColumn({ values, codes }: Column, count: number): Column {
  const copy = new Uint16Array(count);
  copy.set(codes);
  return { values: [...values], codes: copy };
}
