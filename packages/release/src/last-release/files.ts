import type { Shipped } from '@labrig/house/shipped';
import { fileAt, filesAt } from '../api/release.ts';
import { asWrittenOutside } from './written-for-users.ts';

/** Path → text of what was written against a release of a package: its tests, the programs of its README, and the contract. */
export function writtenAgainst(shipped: Shipped, tag: string, base: string): ReadonlyMap<string, string> {
  const { folder } = shipped;
  const files = new Map<string, string>();
  const readme = fileAt(tag, `${folder}/README.md`, base) ?? '';
  for (const [index, [, text = '']] of [...readme.matchAll(/^```ts\n([^]*?)^```$/gm)].entries()) {
    files.set(`${folder}/readme-${index + 1}.ts`, text);
  }
  for (const path of filesAt(tag, `${folder}/src`, base).filter((name) => name.endsWith('.ts'))) {
    const text = fileAt(tag, path, base) ?? '';
    // Scenarios are written against the clients: what the contract is made of is a suite for all of them.
    if (folder === 'packages/contract' && !/\.test\.ts$|\/(?:fixtures|fuzz|guards)\//.test(path)) files.set(path, text);
    const outside = path.endsWith('.test.ts') ? asWrittenOutside(text, shipped) : undefined;
    if (outside !== undefined) files.set(path, outside);
  }
  return files;
}
