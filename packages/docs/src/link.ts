import { existsSync, statSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { guests } from './guests.ts';
import { root } from '@labrig/house/workspace';

/** Where what isn't on the site is read. */
const repository = 'https://github.com/labrig/labrig';

/**
 * Where a link of a document leads on the site: to a page of it, or to the repository for anything else that is there.
 * Addresses and anchors stay as they are, and so do links that lead nowhere, for the check to name them.
 *
 * @param from - path of the document, from the root: `docs/motif.md`.
 */
export function link(href: string, from: string): string {
  if (/^(?:[a-z]+:|#|\/)/.test(href)) return href;
  const [path = '', anchor] = href.split('#');
  const target = posix.normalize(posix.join(posix.dirname(from), path));
  const hash = anchor === undefined ? '' : `#${anchor}`;
  if (target.startsWith('docs/') && target.endsWith('.md'))
    return `/${target.slice(5).replace(/^generated\//, '')}${hash}`;
  const guest = guests[target];
  if (guest !== undefined) return `/${guest}${hash}`;
  if (!existsSync(join(root, target))) return href;
  return `${repository}/${statSync(join(root, target)).isDirectory() ? 'tree' : 'blob'}/main/${target}${hash}`;
}

/** The part of markdown-it that is asked here. */
interface Markdown {
  readonly core: { readonly ruler: { push(name: string, rule: (state: State) => void): void } };
}

interface State {
  /** `path` is what the page is rewritten to, `realPath` where it stands. */
  readonly env: { readonly path?: string; readonly realPath?: string };
  readonly tokens: readonly Token[];
}

interface Token {
  readonly type: string;
  readonly children: readonly Token[] | null;
  attrGet(name: string): string | null;
  attrSet(name: string, value: string): void;
}

/** Makes every link of every page lead where {@link link} says. */
export function linksOfTheHouse(markdown: object): void {
  (markdown as Markdown).core.ruler.push('links-of-the-house', ({ env: { path = '', realPath = path }, tokens }) => {
    const from = relative(root, realPath).replaceAll('\\', '/');
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const href = token.type === 'link_open' ? token.attrGet('href') : null;
      if (href !== null) token.attrSet('href', link(href, from));
    }
  });
}
