import type { Target } from './target.ts';

/** The path of an address as the target sees it: some are reached below a path of somebody else's server. */
export function ownPath({ baseUrl }: Pick<Target, 'baseUrl'>, url: string): string {
  const { pathname } = new URL(url);
  const base = new URL(baseUrl).pathname.replace(/\/$/, '');
  return pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname;
}
