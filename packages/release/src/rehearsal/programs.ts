import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedOf } from '@labrig/house/shipped';
import { root } from '@labrig/house/workspace';

/** A program that a README shows. */
export interface Program {
  /** `motif-client`, or `labrig-2` for the second of a README; a file name. */
  readonly name: string;
  readonly text: string;
  /** Who shows it; the root has no package. */
  readonly folder: string;
  /** Whether it runs as it is: one that is about an address of nobody can only be read. */
  readonly runs: boolean;
}

/** Every program of the READMEs of the root and of the public packages. */
export function readmePrograms(): readonly Program[] {
  const readmes = [
    { folder: '.', readme: readFileSync(join(root, 'README.md'), 'utf8') },
    ...shippedOf(root).map(({ folder, readme }) => ({ folder, readme })),
  ];
  return readmes.flatMap(({ folder, readme }) =>
    [...readme.matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, text = ''], index) => ({
      name: `${folder === '.' ? 'root' : folder.replace('/', '-')}${index === 0 ? '' : `-${index + 1}`}`,
      text,
      folder,
      runs: !/https:\/\/(?:\d+\.){3}\d+/.test(text) && !/from '(?:vitest|msw)/.test(text),
    })),
  );
}
