import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { guests } from './guests.ts';
import { navigation } from './navigation.ts';
import { referencePages } from './reference/write-reference.ts';
import { root } from '@labrig/house/workspace';

const made = new Set([
  ...Object.keys(referencePages()).map((name) => `/api/${name}`),
  ...Object.values(guests).map((name) => `/${name.replace(/(?:index)?\.md$/, '')}`),
]);
const linked = navigation.flatMap(({ items = [] }) => items.map(({ link }) => link!));
const fileOf = (link: string): string => join(root, 'docs', link.endsWith('/') ? `${link}index.md` : `${link}.md`);

test('every entry leads to a page', () => {
  expect(linked.filter((link) => !made.has(link) && !existsSync(fileOf(link)))).toEqual([]);
});

test('every page has an entry, and only one', () => {
  const pages = globSync('**/*.md', { cwd: join(root, 'docs'), exclude: (path) => path.startsWith('generated') })
    .map((path) => `/${path.replaceAll('\\', '/').replace(/(?:index)?\.md$/, '')}`)
    .concat(...made);
  expect(linked.toSorted()).toEqual(pages.toSorted());
});
