import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { shippedOf } from '@labrig/house/shipped';
import { run } from './run.ts';

/**
 * Writes what each public package is made of, as CycloneDX, into a folder: `labrig-motif-0.1.0.cdx.json`. What only those need
 * who work on it is left out.
 * @returns the paths of the files.
 */
export async function writeSboms(base: string, folder: string): Promise<readonly string[]> {
  const names = shippedOf(base).map(({ manifest }) => `--filter=${manifest.name}`);
  const kind = ['--sbom-format', 'cyclonedx', '--prod', '--split', '--out', join(folder, '%s-%v.cdx.json')];
  await run(['pnpm', ...names, 'sbom', ...kind], base);
  return readdirSync(folder)
    .toSorted()
    .map((name) => join(folder, name));
}
