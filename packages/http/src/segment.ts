/**
 * Encodes a value as one segment of a path.
 *
 * URL parsers remove the segments `.` and `..`, in every spelling, before anything is sent, and an empty segment shifts the
 * ones behind it. None of them can be escaped, so they are refused: a camera named `..` never turns
 * `DELETE /cameras/..` into `DELETE /`.
 *
 * @param value - text or a finite number; everything but letters, digits and `-_.!~*'()` is percent-encoded as UTF-8.
 * @throws TypeError for what is neither, and for `''`, `'.'` and `'..'`.
 * @throws URIError for text with half a surrogate pair.
 * @example
 * segment('FAKE 0/1'); // 'FAKE%200%2F1'
 */
export function segment(value: string | number | undefined): string {
  const encoded =
    typeof value === 'string' || Number.isFinite(value) ? encodeURIComponent(value as string | number) : '';
  if (/^\.{0,2}$/.test(encoded)) throw new TypeError(`Not a path segment: ${JSON.stringify(value)}`);
  return encoded;
}
