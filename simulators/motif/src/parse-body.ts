/**
 * Strings, to be skipped (also one that never ends: looking at its rest again would take for ever), and the three words that
 * are no JSON, where a value ends.
 */
const tokens = /"[^"\\]*(?:\\[^]?[^"\\]*)*"?|(?:-?Infinity|NaN)(?=[ \t\n\r]*(?:[,\]}]|$))/g;

/** Python's own encoder gives up at about a thousand levels, and no script sends a handful. */
const deepest = 500;

/**
 * JSON as Python writes it: the bare words `Infinity`, `-Infinity` and `NaN` may stand where a number may, and so may
 * numbers that overflow (`1e999`). They are handed on as texts, because the spec's schemas know them as such; `NaN` is in no
 * schema and is refused there.
 *
 * @throws SyntaxError for anything else that is no JSON; RangeError for more than 500 levels.
 */
export function parseBody(text: string): unknown {
  if (text.length > deepest && depthOf(text) > deepest) throw new RangeError(`more than ${deepest} levels`);
  const plain = /Infinity|NaN/.test(text)
    ? text.replaceAll(tokens, (token) => (token.startsWith('"') ? token : `"${token}"`))
    : text;
  // Only a number with a long exponent or very many digits can overflow, and looking at every value has its price.
  return /[eE]\+?\d\d|\d{300}/.test(plain) ? JSON.parse(plain, nameInfinity) : JSON.parse(plain);
}

function nameInfinity(_key: string, value: unknown): unknown {
  return value === Infinity || value === -Infinity ? String(value) : value;
}

function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\[^]?[^"\\]*)*"?|[[\]{}]/g)) {
    if (token === '{' || token === '[') most = Math.max(most, (depth += 1));
    else if (token === '}' || token === ']') depth -= 1;
  }
  return most;
}
