import { existsSync, globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '@labrig/house/workspace';

const documents = globSync(['*.md', 'docs/**/*.md', 'packages/*/*.md', 'simulators/*/*.md', '.changeset/*.md'], {
  cwd: root,
  exclude: (path) => /node_modules|generated/.test(path),
}).map((path) => path.replaceAll('\\', '/'));

const textOf = (path: string): string => readFileSync(join(root, path), 'utf8').replaceAll(/^```.*?^```$/gms, '');

/** As GitHub makes anchors of headings; the site makes the same of those that there are. */
const anchorsOf = (path: string): ReadonlySet<string> =>
  new Set(
    [...textOf(path).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
      heading!
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );

/** Links that lead to no file and no heading of this house. */
function dead(document: string, text: string): readonly string[] {
  const links = [...text.replaceAll(/`[^`\n]*`/g, '').matchAll(/\]\(([^)\s]+)\)/g)].map(([, href]) => href!);
  return links
    .filter((href) => !/^[a-z]+:/.test(href))
    .filter((href) => {
      const [path = '', anchor] = href.split('#');
      const target = path === '' ? document : posix.join(posix.dirname(document), path);
      if (!existsSync(join(root, target))) return true;
      return anchor !== undefined && target.endsWith('.md') && !anchorsOf(target).has(anchor);
    })
    .map((href) => `${document}: ${href}`);
}

test('every link of every document leads to a file, and to a heading if it names one', () => {
  expect(documents.length).toBeGreaterThan(40);
  expect(documents.flatMap((document) => dead(document, textOf(document)))).toEqual([]);
});

test('a dead link is named', () => {
  const text = '[a](nowhere.md) [b](motif.md#nothing) [c](#neither) [d](motif.md) [e](https://example.test/)';
  expect(dead('docs/valt.md', text)).toEqual([
    'docs/valt.md: nowhere.md',
    'docs/valt.md: motif.md#nothing',
    'docs/valt.md: #neither',
  ]);
});

test('a link to GitHub leads to a file of this house, too', () => {
  const own = /https:\/\/github\.com\/labrig\/labrig\/(?:blob|tree)\/main\/([^)#\s"]+)/g;
  const lost = documents.flatMap((document) =>
    [...textOf(document).matchAll(own)]
      .filter(([, path]) => !existsSync(join(root, path!)))
      .map(([url]) => `${document}: ${url}`),
  );
  expect(lost).toEqual([]);
});
