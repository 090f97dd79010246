/**
 * Does a text match a pattern in which `*` stands for any run of characters, slashes included? Not a regular expression,
 * because patterns come over the network, and one that backtracks would hold up every device of the process.
 */
export function matchesGlob(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let position = first.length;
  // The earliest place of each piece leaves the most room for the next.
  for (const piece of rest) {
    const found = text.indexOf(piece, position);
    if (found === -1) return false;
    position = found + piece.length;
  }
  return text.length - last.length >= position && text.endsWith(last);
}
