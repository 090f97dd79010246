import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedOf } from '@labrig/house/shipped';
import { root } from '@labrig/house/workspace';
import { run } from './run.ts';
import { temporary } from './temporary.ts';
import type { Temporary } from './temporary.ts';

/** The packages of this checkout, packed as they would be published; gone when they go out of scope. */
export interface Packed extends Temporary {
  /** File name → content of every tarball. */
  readonly tarballs: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** Packs every public package of this checkout; what `dist` holds at this moment is what is packed. */
export async function pack(): Promise<Packed> {
  const made = temporary('labrig-packed-');
  try {
    const names = shippedOf(root).map(({ manifest }) => `--filter=${manifest.name}`);
    await run(['pnpm', '--recursive', ...names, 'pack', '--pack-destination', made.folder], root);
    const tarballs = readdirSync(made.folder).map(
      (name) => [name, new Uint8Array(readFileSync(join(made.folder, name)))] as const,
    );
    return { ...made, tarballs: new Map(tarballs) };
  } catch (error) {
    made[Symbol.dispose]();
    throw error;
  }
}
