/** One property of the cameras of a page: its different values, and for each camera which of them it has. */
export interface Column {
  readonly values: readonly unknown[];
  readonly codes: Uint16Array;
}

export function columnOf(cells: readonly unknown[]): Column {
  const values: unknown[] = [];
  const codes = new Uint16Array(cells.length);
  for (let index = 0; index < cells.length; index += 1) {
    const code = values.indexOf(cells[index]);
    codes[index] = code === -1 ? values.push(cells[index]) - 1 : code;
  }
  return { values, codes };
}

/** What to look for in columns: the code of a value in each. */
export interface Wanted {
  readonly codes: Uint16Array;
  readonly code: number;
}

/** Which cameras of a page have all that is wanted, by their index; of those that `among` names, or of all. */
export function matching(count: number, wanted: readonly Wanted[], among?: readonly number[]): readonly number[] {
  const [column, ...others] = wanted;
  if (!column) return among ?? Array.from({ length: count }, (_, index) => index);
  const { codes, code } = column;
  const found: number[] = [];
  if (among) {
    for (const index of among) if (codes[index] === code) found.push(index);
  } else {
    for (let index = 0; index < count; index += 1) if (codes[index] === code) found.push(index);
  }
  return found.length === 0 ? found : matching(count, others, found);
}
