import { DecodeError } from '@labrig/http';
import { lacking } from '../answer.ts';
import { nodeOf } from '../call.ts';
import { pageClips } from '../generated/documents.ts';
import type { Paged } from '@labrig/http';
import type { CallOptions, Context, Found, Sought } from '../call.ts';
import type { PageClipsData } from '../generated/documents.ts';
import type { ClipLine } from './clip.ts';

type Page = Found<Sought<PageClipsData>>;

const linesOf = ({ node }: Page): readonly ClipLine[] => node.clips.edges.map((edge) => edge.node);

/**
 * All clips of a project, page by page; the first one is asked for at once. A server that pays no heed to `after` would give the
 * same page for ever: a cursor that comes again ends the list as DecodeError.
 */
export function allClips(context: Context, id: string, first: number, options?: CallOptions): Paged<ClipLine> {
  const pageAfter = (after?: string | null): Promise<Page> =>
    nodeOf(context, pageClips, { id, first, ...(after && { after }) }, { what: 'project', ...options });
  const begin = pageAfter();
  async function* all(): AsyncGenerator<ClipLine, void> {
    const seen = new Set<string>();
    for (let page = await begin; ;) {
      yield* linesOf(page);
      const { hasNextPage, endCursor } = page.node.clips.pageInfo;
      if (!hasNextPage) return;
      if (!endCursor || seen.has(endCursor)) throw new DecodeError(lacking(page.answer, context.clean));
      seen.add(endCursor);
      page = await pageAfter(endCursor);
    }
  }
  return Object.assign(begin.then(linesOf), {
    [Symbol.asyncIterator]: all,
    async toArray({ limit }: { readonly limit: number }) {
      if (!(limit >= 0)) throw new RangeError(`limit: ${limit} is not a number from 0 on`);
      const lines: ClipLine[] = [];
      if (limit > 0) {
        for await (const line of all()) {
          lines.push(line);
          if (lines.length >= limit) break;
        }
      }
      return lines;
    },
  });
}
