import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { shippedOf } from '@labrig/house/shipped';
import { root } from '@labrig/house/workspace';
import { lastRelease } from '../api/release.ts';
import { run } from '../run.ts';
import { temporary } from '../temporary.ts';
import { writtenAgainst } from './files.ts';

const compilerOptions = {
  target: 'es2024',
  module: 'nodenext',
  lib: ['es2024', 'esnext.disposable', 'dom', 'dom.iterable', 'dom.asynciterable'],
  types: ['node'],
  strict: true,
  exactOptionalPropertyTypes: true,
  allowImportingTsExtensions: true,
  noEmit: true,
  skipLibCheck: true,
};

/** Lets files in a folder import what a package may. */
const link = (from: string, to: string): void =>
  symlinkSync(join(from, 'node_modules'), join(to, 'node_modules'), 'junction');

/**
 * Type-checks what was written against the last releases that a repository knows, against the packages as they are built now.
 * @returns how many files that were, by the tag of the release; none before the first one.
 * @throws {Error} with what has no types any more.
 */
export async function checkLastReleases(base: string): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  using made = temporary('labrig-last-release-');
  for (const shipped of shippedOf(root)) {
    const release = lastRelease(shipped.manifest.name, base);
    if (release === undefined) continue;
    const files = writtenAgainst(shipped, release.tag, base);
    counts.set(release.tag, files.size);
    for (const [path, text] of files) {
      mkdirSync(dirname(join(made.folder, path)), { recursive: true });
      writeFileSync(join(made.folder, path), text);
    }
    if (files.size > 0) link(join(root, shipped.folder), join(made.folder, shipped.folder));
  }
  if (counts.size === 0) return counts;
  writeFileSync(join(made.folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(made.folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  // This package has all that are published.
  link(join(import.meta.dirname, '../..'), made.folder);
  await run(['tsc', '-p', made.folder], made.folder);
  return counts;
}
