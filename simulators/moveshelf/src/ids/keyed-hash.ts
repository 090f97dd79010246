/**
 * Two numbers of 32 bits that follow from a key and a text: FNV-1a in two lanes, each with the finish of MurmurHash3. It stands in
 * for no security; it makes what nobody should guess look as if nobody could.
 */
export function keyedHash(key: number, text: string): readonly [number, number] {
  let [left, right] = [0x811c9dc5 ^ key, 0x9dc5811c ^ Math.imul(key, 0x9e3779b1)];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    left = Math.imul(left ^ code, 0x01000193);
    right = Math.imul(right ^ code, 0x85ebca77);
  }
  return [finish(left ^ (right >>> 7)), finish(right ^ (left << 3))];
}

function finish(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
