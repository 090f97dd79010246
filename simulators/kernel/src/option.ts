/**
 * Something that must hold of a simulator's options.
 *
 * @param message - what must hold, and what was given instead.
 * @throws RangeError with this message if it doesn't.
 * @example
 * checkOption(gain <= 24, `the gain must be from 0 to 24 dB, got ${gain}`);
 */
export function checkOption(holds: boolean, message: string): asserts holds {
  if (!holds) throw new RangeError(message);
}

/** Can it be a segment of a path? A text without white space and slashes, which no client takes for a step up. */
export function isPathName(text: string): boolean {
  return /^(?!\.{1,2}$)[^/\s]+$/.test(text);
}
