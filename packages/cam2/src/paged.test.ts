import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { manyCameras } from './fixtures/cameras.ts';
import { refused, server } from './fixtures/server.ts';
import { FormatError, InternalError, LabrigError } from './index.ts';
import type { Seen } from './fixtures/server.ts';

const search = 'GET /cameras/search';
const log = 'GET /apps/db-change';

/** A list as the server keeps it, so many at a time. */
const pages =
  (items: readonly object[], size = 100) =>
  ({ query }: Seen): object =>
    items.slice(Number(query['offset']), Number(query['offset']) + size);

function searching(count: number) {
  const { cam2, requests } = server({ [search]: pages(manyCameras(count)) });
  return { cam2, offsets: () => requests().map(({ query }) => Number(query['offset'])) };
}

async function all<Item>(list: AsyncIterable<Item>): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const item of list) items.push(item);
  return items;
}

describe('a search', () => {
  test('awaited, is its first page', async () => {
    const { cam2, offsets } = searching(250);
    expect(await cam2.cameras.search()).toEqual(manyCameras(100));
    expect((await cam2.cameras.search({ offset: 200 })).map((camera) => camera.legacy_cameraID)).toHaveLength(50);
    expect(offsets()).toEqual([0, 200]);
  });

  test.each([
    [0, [0]],
    [1, [0]],
    [99, [0]],
    [100, [0, 100]],
    [101, [0, 100]],
    [250, [0, 100, 200]],
    [300, [0, 100, 200, 300]],
  ])('of %i cameras, iterated, is all of them, and ends with a page that is not full', async (count, asked) => {
    const { cam2, offsets } = searching(count);
    expect(await all(cam2.cameras.search())).toEqual(manyCameras(count));
    expect(offsets()).toEqual(asked);
  });

  test('goes on from the offset that it was given', async () => {
    const { cam2, offsets } = searching(250);
    expect(await all(cam2.cameras.search({ offset: 120 }))).toEqual(manyCameras(250).slice(120));
    expect(offsets()).toEqual([120, 220]);
  });

  test('repeats what it searches for on every page', async () => {
    const { cam2, requests } = server({ [search]: pages(manyCameras(150)) });
    await all(cam2.cameras.search({ country: 'EE', latitude: 0, longitude: 0, radius: 5 }));
    expect(requests().map(({ query }) => query)).toEqual(
      ['0', '100'].map((offset) => ({ country: 'EE', latitude: '0', longitude: '0', radius: '5', offset })),
    );
  });

  test('asks for a page only when it is needed', async () => {
    const { cam2, offsets } = searching(500);
    for await (const { legacy_cameraID: number } of cam2.cameras.search()) if (number === 99) break;
    expect(offsets()).toEqual([0]);
    for await (const { legacy_cameraID: number } of cam2.cameras.search()) if (number === 100) break;
    expect(offsets()).toEqual([0, 0, 100]);
  });

  test('can be awaited and iterated more than once, and its first page is asked for once', async () => {
    const { cam2, offsets } = searching(150);
    const list = cam2.cameras.search();
    expect(await list).toBe(await list);
    expect(await all(list)).toEqual(await all(list));
    expect(offsets()).toEqual([0, 100, 100]);
  });
});

describe('toArray', () => {
  test.each([
    [0, 0, [0]],
    [1, 1, [0]],
    [100, 100, [0]],
    [101, 101, [0, 100]],
    [Infinity, 250, [0, 100, 200]],
  ])('to the limit %d, and asks for no more', async (limit, count, asked) => {
    const { cam2, offsets } = searching(250);
    expect(await cam2.cameras.search().toArray({ limit })).toEqual(manyCameras(count));
    expect(offsets()).toEqual(asked);
  });

  test.each([-1, Number.NaN, undefined])('wants a limit: not %s', async (limit) => {
    const asked = searching(250)
      .cam2.cameras.search()
      .toArray({ limit: limit as number });
    expect((await failure(asked, RangeError)).message).toContain('limit');
  });
});

describe('the change log', () => {
  const rows = (count: number): readonly object[] =>
    Array.from({ length: count }, () => ({ cameraID: 'a', timestamp: '2018-08-27T15:53:00.000Z' }));

  test.each([
    [0, 100, [0]],
    [1, 100, [0, 1]],
    [10, 4, [0, 4, 8, 10]],
    [10, 1000, [0, 10]],
  ])('of %i rows, %i to a page, goes on until a page is empty', async (count, size, asked) => {
    const numbered = rows(count).map((row, index) => ({ ...row, cameraID: `${index}` }));
    const { cam2, requests } = server({ [log]: pages(numbered, size) });
    expect(await all(cam2.changeLog())).toEqual(numbered);
    expect(requests().map(({ query }) => Number(query['offset']))).toEqual(asked);
  });

  test('may have equal rows, for a camera can change many times in a millisecond', async () => {
    const { cam2, requests } = server({ [log]: pages(rows(250), 100) });
    expect(await cam2.changeLog().toArray({ limit: 1000 })).toEqual(rows(250));
    // One question more than pages, however many of them are equal.
    expect(requests()).toHaveLength(5);
  });
});

describe('a server that ignores the offset', () => {
  test.each([
    [search, manyCameras(100)],
    [search, manyCameras(130)],
    [log, [{ cameraID: 'a', timestamp: '2018-08-27T15:53:00.000Z' }]],
  ])('is found out at the second page of %s', async (line, answer) => {
    const { cam2, requests } = server({ [line]: answer });
    const list = line === search ? cam2.cameras.search() : cam2.changeLog();
    const seen: unknown[] = [];
    const endless = (async () => {
      for await (const item of list) seen.push(item);
    })();
    const error = await failure(endless, LabrigError);
    expect(error.message).toMatch(/gave the same page at offset \d+ again/);
    expect(error).toMatchObject({ kind: 'decode', attempts: 1 });
    expect(seen).toEqual(answer);
    expect(requests()).toHaveLength(3);
    // What there is can be had.
    expect(await list).toEqual(answer);
  });
});

describe('an error', () => {
  test('of the first page comes from awaiting, iterating and toArray alike', async () => {
    const { cam2 } = server({ [search]: () => refused(422, 'RequestFormatError', 'offset must be 0 or more.') });
    const list = cam2.cameras.search({ offset: -1 });
    for (const way of [list, all(list), list.toArray({ limit: 5 }), list.toArray({ limit: -1 })])
      await expect(way).rejects.toThrow(FormatError);
    expect(await list.catch((error: unknown) => (error as FormatError).code)).toBe('RequestFormatError');
  });

  test('of a later page comes after the cameras before it', async () => {
    const first = pages(manyCameras(100));
    const { cam2 } = server({
      [search]: (seen) => (seen.query['offset'] === '0' ? first(seen) : refused(500, 'InternalError', 'oh')),
    });
    const list = cam2.cameras.search();
    expect(await list).toHaveLength(100);
    await failure(all(list), InternalError);
  });
});
