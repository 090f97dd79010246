import { join } from 'node:path';
import type { Shipped } from '@labrig/house/shipped';

/** One thing that users import. */
export interface Entry {
  /** What they write: `@labrig/motif/node`. */
  readonly specifier: string;
  /** Its declarations as they are published, an absolute path. */
  readonly declarations: string;
  readonly isMain: boolean;
}

/**
 * The entries of a package that have types. One that is generated as a whole is left out: the main entry has all of it in a
 * namespace, `operations`, and the report would say everything twice.
 */
export function entriesOf({ folder, manifest }: Shipped, base: string): readonly Entry[] {
  return Object.entries(manifest.exports ?? {}).flatMap(([path, { types, 'labrig-source': source }]) =>
    types === undefined || source?.startsWith('./src/generated/')
      ? []
      : [
          {
            specifier: manifest.name + path.slice(1),
            declarations: join(base, folder, types),
            isMain: path === '.',
          },
        ],
  );
}
