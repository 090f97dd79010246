/** Ids, numbers and lists as requests give them: `4`, `"4"`, `[1, 2]`, `"1,2"`. The spec has checked their form. */

export function numberOf(given: number | string): number {
  return Number(given);
}

export function numbersOf(given: readonly (number | string)[] | string | undefined): number[] {
  if (given === undefined) return [];
  const list = typeof given === 'string' ? given.split(',').filter((text) => text.trim() !== '') : given;
  return [...new Set(list.map(Number))];
}
