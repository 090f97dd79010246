/** Can't occur in JSON text that `stringify` writes: it would be escaped. */
const mark = '\u0001';
const marked = new RegExp(`"\\\\u0001(-?Infinity)"`, 'g');

/**
 * Writes a body as the vendor's own clients do: infinities as the bare words `Infinity` and `-Infinity`, which no JSON has
 * but the recording system reads. NaN is refused, because no operation takes it.
 *
 * @throws TypeError for NaN.
 */
export function encodeBody(body: unknown): string {
  const text = JSON.stringify(body, (name, value: unknown) => {
    if (typeof value !== 'number' || Number.isFinite(value)) return value;
    if (Number.isNaN(value)) throw new TypeError(`${name} is NaN, which the recording system refuses`);
    return mark + String(value);
  });
  return text.replaceAll(marked, '$1');
}
