import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { server } from '../fixtures/server.ts';
import { DecodeError, UnknownIdError } from '../index.ts';
import type { Seen } from '../fixtures/server.ts';

const all = Array.from({ length: 25 }, (_, index) => ({ id: `c${index}`, title: `T${index}`, projectPath: null }));

function pages() {
  return server({
    PageClips({ variables }: Seen) {
      const { first, after } = variables as { first: number; after?: string };
      const from = after === undefined ? 0 : Number(after);
      const edges = all.slice(from, from + first).map((node) => ({ node }));
      const end = from + edges.length;
      return { node: { id: 'p1', clips: { edges, pageInfo: { hasNextPage: end < all.length, endCursor: `${end}` } } } };
    },
  });
}

describe('all clips of a project', () => {
  test('come page by page, each when it is needed', async () => {
    const { moveshelf, requests } = pages();
    const list = moveshelf.clips.allOf('p1', { pageSize: 10 });
    expect(await list).toEqual(all.slice(0, 10));
    const seen: unknown[] = [];
    for await (const clip of list) {
      seen.push(clip);
      if (seen.length === 10) expect(requests()).toHaveLength(1);
    }
    expect(seen).toEqual(all);
    expect(requests().map(({ variables }) => variables['after'])).toEqual([undefined, '10', '20']);
  });

  test.each([0, 1, 10, 11, 25, Infinity])('at most %s of them', async (limit) => {
    const { moveshelf, requests } = pages();
    expect(await moveshelf.clips.allOf('p1', { pageSize: 10 }).toArray({ limit })).toEqual(all.slice(0, limit));
    expect(requests()).toHaveLength(Math.max(1, Math.ceil(Math.min(limit, 25) / 10)));
  });

  test.each([-1, Number.NaN])('a limit of %s is refused', async (limit) => {
    const error = await failure(pages().moveshelf.clips.allOf('p1').toArray({ limit }), RangeError);
    expect(error.message).toContain(`limit: ${limit}`);
  });

  test('end as DecodeError if the server turns in a circle', async () => {
    for (const endCursor of ['10', null]) {
      const edges = [{ node: all[0]! }];
      const { moveshelf, requests } = server({
        PageClips: { node: { id: 'p1', clips: { edges, pageInfo: { hasNextPage: true, endCursor } } } },
      });
      await failure(moveshelf.clips.allOf('p1').toArray({ limit: 100 }), DecodeError);
      expect(requests().length).toBeLessThan(4);
    }
  });

  test('of a project that nobody knows are an UnknownIdError', async () => {
    const { moveshelf } = server({ PageClips: { node: null } });
    expect((await failure(moveshelf.clips.allOf('p1'), UnknownIdError)).message).toContain('No project has the id p1');
  });
});
