import type { Shipped } from '@labrig/house/shipped';

const importing = /(?<=\bfrom\s|\bimport\(|^import\s)'([^']+)'/gm;

/**
 * A test as somebody outside could have written it: what it imports by a path is a public entry, and is imported by its name.
 * `undefined` for a test that looks inside, which may change with what is there.
 */
export function asWrittenOutside(text: string, { manifest }: Shipped): string | undefined {
  const entries = new Map(
    Object.entries(manifest.exports ?? {}).map(([path, { 'labrig-source': source = '' }]) => [
      source.split('/').at(-1),
      manifest.name + path.slice(1),
    ]),
  );
  let looksInside = false;
  const outside = text.replaceAll(importing, (whole, specifier: string) => {
    if (/^(?:node:|@labrig\/|labrig$|vitest$|fast-check$)/.test(specifier)) return whole;
    const entry = /^(?:\.\.?\/)+(?:src\/)?[^/]+$/.test(specifier)
      ? entries.get(specifier.split('/').at(-1)!)
      : undefined;
    if (entry === undefined) looksInside = true;
    return `'${entry ?? specifier}'`;
  });
  return looksInside ? undefined : outside;
}
