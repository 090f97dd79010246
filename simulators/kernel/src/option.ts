/** @throws RangeError with the message, where an option makes no sense. */
export function checkOption(holds: boolean, message: string): asserts holds {
  if (!holds) throw new RangeError(message);
}

/** Can it be a segment of a path? A text without white space and slashes, which no client takes for a step up. */
export function isPathName(text: string): boolean {
  return /^(?!\.{1,2}$)[^/\s]+$/.test(text);
}
