import { globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The part of a package.json that the house looks at. */
export interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** A package of the workspace. */
export interface Package {
  /** Its folder from the root, with forward slashes: `packages/http`. */
  readonly folder: string;
  readonly manifest: Manifest;
}

/** The root of this checkout. */
export const root: string = resolve(import.meta.dirname, '../../..');

/** The package in a folder under a root; `.` is the root itself. */
export function packageIn(folder: string, base: string): Package {
  return { folder, manifest: JSON.parse(readFileSync(join(base, folder, 'package.json'), 'utf8')) as Manifest };
}

/** All packages under a root, the root itself left out. */
export function packagesOf(base: string): readonly Package[] {
  return globSync('{packages,simulators}/*/package.json', { cwd: base })
    .toSorted()
    .map((path) => packageIn(dirname(path).replaceAll('\\', '/'), base));
}
