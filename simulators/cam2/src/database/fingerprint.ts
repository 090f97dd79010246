/** A number for a value: equal values have the same one, others mostly another (FNV-1a, 32 bits). */
export function fingerprint(value: string | number | null): number {
  const text = String(value);
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
