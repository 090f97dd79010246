import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const made = new Set(['node_modules', 'generated', 'dist', 'coverage', '.turbo']);

/** Path → text of every source file under a root that somebody wrote by hand. */
export function handWritten(folder: string): Readonly<Record<string, string>> {
  const paths = globSync('{packages,simulators,docs}/**/*.{ts,tsx,mts,js,mjs,css,html}', {
    cwd: folder,
    exclude: (path) => made.has(path.replaceAll('\\', '/').split('/').at(-1)!),
  });
  return Object.fromEntries(paths.toSorted().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}
