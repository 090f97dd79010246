import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@labrig/house/workspace';
import type { Names } from './names.ts';

/** Outside of the packages: what templates import is there when they have become packages. */
const folder = join(root, 'templates/vendor');

/** The files of a vendor, path from the root → text. They are written for one whose name is acme. */
export function templatesFor(names: Names): Readonly<Record<string, string>> {
  const all = globSync(['**/*', '.changeset/*'], { cwd: folder, withFileTypes: true }).filter((found) =>
    found.isFile(),
  );
  return Object.fromEntries(
    all.map(({ parentPath, name }) => {
      const path = join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/');
      return [filled(path, names), filled(readFileSync(join(folder, path), 'utf8'), names)] as const;
    }),
  );
}

/** A text with the vendor's own names in the places of Acme's. */
function filled(text: string, { name, pascal, upper, title }: Names): string {
  const own: Readonly<Record<string, string>> = { 'Acme cameras': title, Acme: pascal, ACME: upper, acme: name };
  return text.replaceAll(/Acme cameras|Acme|ACME|acme/g, (word) => own[word]!);
}
