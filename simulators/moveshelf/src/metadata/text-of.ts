/** The object that a metadata document holds; `undefined` if it holds something else. */
function objectOf(metadata: string | null): Readonly<Record<string, unknown>> | undefined {
  if (metadata === null) return undefined;
  const value: unknown = JSON.parse(metadata);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

/** The texts that stand under a key: the text itself, that in `value`, or those of the entries of an array. */
export function textsOf(metadata: string | null, key: string): string[] {
  const object = objectOf(metadata);
  if (!object || !Object.hasOwn(object, key)) return [];
  return [object[key]].flat().flatMap((entry) => {
    if (typeof entry === 'string') return [entry];
    const value = typeof entry === 'object' && entry !== null && 'value' in entry ? entry.value : undefined;
    return typeof value === 'string' ? [value] : [];
  });
}

/** The number in the laboratory's patient records. */
export function recordNumber(metadata: string | null): string | null {
  return textsOf(metadata, 'ehr-id')[0] ?? null;
}
