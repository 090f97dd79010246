/** Strings (to be skipped), the three words that are no JSON, and numbers (which may overflow). */
const tokens = /"(?:[^"\\]|\\.)*"|-?Infinity|NaN|-?\d[\d.eE+-]*/g;

/**
 * JSON as Python writes it: the bare words `Infinity`, `-Infinity` and `NaN` may stand where a number may, and so may
 * numbers that overflow (`1e999`). They are handed on as texts, because the spec's schemas know them as such; `NaN` is in no
 * schema and is refused there.
 *
 * @throws SyntaxError for anything else that is no JSON.
 */
export function parseBody(text: string): unknown {
  if (!/Infinity|NaN|[eE]\+?\d{3}|\d{300}/.test(text)) return JSON.parse(text);
  return JSON.parse(
    text.replaceAll(tokens, (token) => {
      if (token.startsWith('"')) return token;
      if (token.endsWith('Infinity') || token === 'NaN') return `"${token}"`;
      const number = Number(token);
      return Math.abs(number) === Infinity ? `"${number}"` : token;
    }),
  );
}
