import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagesOf } from './workspace.ts';
import type { Manifest, Package } from './workspace.ts';

type Exports = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What a published package says about itself. */
export interface ShippedManifest extends Manifest {
  readonly version: string;
  readonly private?: boolean;
  readonly description?: string;
  readonly keywords?: readonly string[];
  readonly homepage?: string;
  readonly bugs?: { readonly url?: string };
  readonly license?: string;
  readonly repository?: { readonly url?: string; readonly directory?: string };
  readonly files?: readonly string[];
  readonly type?: string;
  readonly sideEffects?: boolean;
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports?: Exports;
  readonly publishConfig?: { readonly access?: string; readonly exports?: Exports };
  readonly engines?: { readonly node?: string };
}

/** A package that users install. */
export interface Shipped extends Package {
  readonly manifest: ShippedManifest;
  readonly readme: string;
}

const home = 'https://github.com/labrig/labrig';

/** All packages under a root that are published. */
export function shippedOf(base: string): readonly Shipped[] {
  return packagesOf(base)
    .map(({ folder, manifest }) => ({ folder, manifest: manifest as ShippedManifest }))
    .filter(({ manifest }) => manifest.private !== true)
    .map((found) => {
      const path = join(base, found.folder, 'README.md');
      return { ...found, readme: existsSync(path) ? readFileSync(path, 'utf8') : '' };
    });
}

/** What a package says otherwise than all the others, or not at all. */
export function unlike({ folder, manifest, readme }: Shipped): readonly string[] {
  const { name, publishConfig } = manifest;
  const published = Object.entries(manifest.exports ?? {}).map(([path, { 'labrig-source': _, ...rest }]) => [
    path,
    rest,
  ]);
  const expected: readonly (readonly [what: string, holds: boolean])[] = [
    ['description: one sentence that ends with a full stop', /^[A-Z][^.]+\.$/.test(manifest.description ?? '')],
    ['keywords: labrig and three more at least', keywordsFit(manifest.keywords ?? [])],
    ['homepage: its README', manifest.homepage === `${home}/tree/main/${folder}#readme`],
    ['bugs: the issues of the project', manifest.bugs?.url === `${home}/issues`],
    ['license: MIT', manifest.license === 'MIT'],
    ['repository: its folder', manifest.repository?.directory === folder],
    ['repository: the project', manifest.repository?.url === `git+${home}.git`],
    [
      'files: dist, README.md, CHANGELOG.md',
      ['dist', 'README.md', 'CHANGELOG.md'].every((file) => manifest.files?.includes(file)),
    ],
    ['type: module', manifest.type === 'module'],
    ['sideEffects: false', manifest.sideEffects === false],
    ['engines: clients run on Node 20.19, all others from 22.18 on', manifest.engines?.node === nodeOf(folder)],
    ['publishConfig: public', publishConfig?.access === 'public'],
    [
      'publishConfig.exports: as exports, without sources',
      JSON.stringify(publishConfig?.exports ?? {}) === JSON.stringify(Object.fromEntries(published)),
    ],
    [
      'README: its name, and then what it is in one paragraph',
      RegExp(`^# ${name}\n\n[A-Z][^\n]+(?:\n[^\n]+)*\n\n`).test(readme),
    ],
    ['README: a program before any table', /^```(?:ts|sh)\n/m.test(readme.split(/^\|/m)[0]!)],
    ['README: how it is installed', RegExp(`(?:npm install|npx) (?:[^\n]* )?${name}\\b`).test(readme)],
    ['README: links', /\]\(\.\.\/\.\.\//.test(readme)],
  ];
  return expected.filter(([, holds]) => !holds).map(([what]) => `${folder}: ${what}`);
}

const keywordsFit = (words: readonly string[]): boolean => words.length > 3 && words.includes('labrig');

/** Web standards are all that clients ask for; the rest asks for SQLite, and commands for a Node that strips types. */
function nodeOf(folder: string): string {
  return /^packages\/(?!contract$|labrig$)/.test(folder) ? '>=20.19' : '>=22.18';
}
