/**
 * Writes a body as the vendor's own clients do: infinities as the bare words `Infinity` and `-Infinity`, which no JSON has
 * but the recording system reads. NaN is refused, because no operation takes it.
 *
 * @throws TypeError for NaN.
 */
export function encodeBody(body: unknown): string {
  let isInfinite = false;
  const text = JSON.stringify(body, (name, value: unknown) => {
    if (Number.isNaN(value)) throw new TypeError(`${name} is NaN, which the recording system refuses`);
    isInfinite ||= value === Infinity || value === -Infinity;
    return value;
  });
  return isInfinite ? withInfinities(body, text) : text;
}

/** Writes infinities as texts that begin with a mark, and takes the quotation marks off these. */
function withInfinities(body: unknown, text: string): string {
  // No text or name of the body has it, so nothing else can lose its quotation marks.
  let mark = '∞';
  while (text.includes(mark)) mark += '∞';
  const marked = JSON.stringify(body, (_name, value: unknown) =>
    value === Infinity || value === -Infinity ? mark + String(value) : value,
  );
  return marked.replaceAll(new RegExp(`"${mark}(-?Infinity)"`, 'g'), '$1');
}
