import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedOf } from '@labrig/house/shipped';
import { packagesOf, root } from '@labrig/house/workspace';
import { run } from '../run.ts';

const rootFiles = ['package.json', 'pnpm-workspace.yaml', 'LICENSE', '.changeset'];

/**
 * Copies what a release takes into a folder, sets the versions there as the waiting changesets say, and publishes every public
 * package to a registry: with the same command as a real release, and without a trace in the tree.
 */
export async function releaseTo(registry: string, folder: string): Promise<void> {
  const copy = (path: string): void => {
    if (existsSync(join(root, path))) cpSync(join(root, path), join(folder, path), { recursive: true });
  };
  for (const name of rootFiles) copy(name);
  for (const found of packagesOf(root)) {
    mkdirSync(join(folder, found.folder), { recursive: true });
    copy(`${found.folder}/package.json`);
  }
  for (const { folder: own, manifest } of shippedOf(root))
    for (const file of manifest.files ?? []) copy(`${own}/${file}`);

  // A token is asked for, and any will do.
  writeFileSync(
    join(folder, '.npmrc'),
    `registry=${registry}\n${registry.replace('http:', '')}:_authToken=rehearsal\n`,
  );
  await run(['changeset', 'version'], folder);
  await run(['changeset', 'publish', '--no-git-tag'], folder);
}
