/** The texts that stand for true and false: `true` and `false` in any case, as in Python's `True`, and 1 and 0. */
export const booleans: Readonly<Record<string, boolean>> = {
  ...Object.fromEntries(casesOf('true').map((word) => [word, true])),
  ...Object.fromEntries(casesOf('false').map((word) => [word, false])),
  1: true,
  0: false,
};

/** A word in all ways of writing its letters large or small. */
function casesOf(word: string): string[] {
  return [...word].reduce<string[]>(
    (begun, letter) => begun.flatMap((text) => [text + letter, text + letter.toUpperCase()]),
    [''],
  );
}
