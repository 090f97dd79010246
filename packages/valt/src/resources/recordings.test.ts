import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { refusal, server } from '../fixtures/server.ts';
import { AbortedError, HttpError, LabrigError } from '../index.ts';
import type { Seen } from '../fixtures/server.ts';

const numbered = (from: number, count: number) => Array.from({ length: count }, (_, index) => ({ id: from + index }));

/** A suite with so many recordings. `most`: what it gives at most, whatever it is asked for. */
function archive(count: number, { most = Infinity }: { most?: number } = {}) {
  const made = server({
    'POST /records': ({ body }: Seen) => {
      const { offset, limit } = body as { offset: number; limit: number };
      return { data: { records: numbered(1, count).slice(offset, offset + Math.min(limit, most)) } };
    },
  });
  const pages = () => made.requests().map(({ body }) => body as { offset: number; limit: number });
  return { ...made, pages };
}

/** Iterated to the end. */
async function ids(list: AsyncIterable<{ readonly id: unknown }>): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const { id } of list) found.push(id);
  return found;
}

describe('a search, awaited', () => {
  test('is its first page, of a hundred unless told', async () => {
    const { valt, pages } = archive(250);
    expect(await valt.recordings.search()).toHaveLength(100);
    expect(await valt.recordings.search({ limit: 7, offset: 3 })).toEqual(numbered(4, 7));
    expect(pages()).toEqual([
      { limit: 100, offset: 0 },
      { limit: 7, offset: 3 },
    ]);
  });

  test('takes the list also where it is not under its name', async () => {
    const { valt } = server({ 'POST /records': { data: numbered(1, 2) } });
    expect(await valt.recordings.search()).toEqual(numbered(1, 2));
  });

  test.each(['07-31-2026', '31.07.2026', '2026-02-30', 'yesterday'])(
    'refuses %j as a day, and sends nothing',
    async (day) => {
      const { valt, lines } = archive(1);
      for (const search of [valt.recordings.search({ from: day }), valt.recordings.search({ to: day })]) {
        expect((await failure(search, TypeError)).message).toContain('YYYY-MM-DD');
      }
      await failure(ids(valt.recordings.search({ from: day })), TypeError);
      expect(lines()).toEqual([]);
    },
  );
});

describe('a search, iterated', () => {
  test.each([0, 1, 99, 100, 101, 250])('is all %i recordings, each once and in order', async (count) => {
    const { valt } = archive(count);
    expect(await ids(valt.recordings.search())).toEqual(numbered(1, count).map(({ id }) => id));
  });

  test('asks for a page when it is needed, not before', async () => {
    const { valt, pages } = archive(250);
    for await (const { id } of valt.recordings.search({ limit: 10 })) if (id === 10) break;
    expect(pages()).toHaveLength(1);
  });

  test('can be iterated again', async () => {
    const { valt } = archive(3);
    const search = valt.recordings.search({ limit: 2 });
    expect([await ids(search), await ids(search), await search]).toEqual([[1, 2, 3], [1, 2, 3], numbered(1, 2)]);
  });

  test('is complete though the server gives shorter pages than it is asked for', async () => {
    const { valt } = archive(250, { most: 40 });
    expect(await ids(valt.recordings.search())).toHaveLength(250);
  });

  test.each([
    ['ignores the offset', () => ({ data: { records: numbered(1, 100) } })],
    ['ignores offset and limit', () => ({ data: { records: numbered(1, 5000) } })],
  ])('ends, though the server %s, and says that it is not complete', async (_what, answer) => {
    const { valt, requests } = server({ 'POST /records': answer });
    const error = await failure(ids(valt.recordings.search()), LabrigError);
    expect(error.message).toContain('pays no heed to `offset`');
    expect(requests()).toHaveLength(3);
  });

  test('has nothing twice when a recording begins meanwhile', async () => {
    let first = 1;
    const { valt } = server({
      'POST /records': ({ body }: Seen) => {
        const { offset, limit } = body as { offset: number; limit: number };
        return { data: { records: numbered(first--, 5).slice(offset, offset + limit) } };
      },
    });
    expect(await ids(valt.recordings.search({ limit: 2 }))).toEqual([1, 2, 3]);
  });

  test('ends with the error of the page that could not be had', async () => {
    const { valt } = server({
      'POST /records': ({ body }: Seen) =>
        (body as { offset: number }).offset < 4
          ? { data: { records: numbered((body as { offset: number }).offset, 2) } }
          : refusal(500, { error: { code: 500 } }),
    });
    const found: unknown[] = [];
    const all = async (): Promise<void> => {
      for await (const { id } of valt.recordings.search({ limit: 2 })) found.push(id);
    };
    await failure(all(), HttpError);
    expect(found).toEqual([0, 1, 2, 3]);
  });

  test('ends on abort', async () => {
    const controller = new AbortController();
    const { valt } = archive(250);
    const search = valt.recordings.search({ limit: 10 }, { signal: controller.signal });
    await search;
    controller.abort('enough');
    expect((await failure(search.toArray({ limit: 50 }), AbortedError)).cause).toBe('enough');
  });
});

describe('toArray', () => {
  test.each([
    [0, 0, 1],
    [1, 1, 1],
    [100, 100, 1],
    [101, 101, 2],
    [Infinity, 250, 4],
  ])('with limit %d has %i, and asks %i times', async (limit, count, times) => {
    const { valt, pages } = archive(250);
    expect(await valt.recordings.search().toArray({ limit })).toEqual(numbered(1, count));
    expect(pages()).toHaveLength(times);
  });
});
