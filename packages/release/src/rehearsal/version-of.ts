import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';

/** The version of a package that this one has: users get the same. */
export function versionOf(name: string): string {
  const path = findPackageJSON(name, import.meta.url)!;
  return (JSON.parse(readFileSync(path, 'utf8')) as { readonly version: string }).version;
}
