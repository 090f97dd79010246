import { describe, expect, test } from 'vitest';
import { getCamera } from './fixtures/operations.ts';
import { paged } from './paged.ts';

const items = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
async function all<Item>(list: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of list) found.push(item);
  return found;
}
/** A server that gives ten at a time. */
function server(count: number) {
  const asked: number[] = [];
  const pageAt = async (offset: number): Promise<readonly number[]> => {
    asked.push(offset);
    return items(count).slice(offset, offset + 10);
  };
  return { asked, pageAt };
}

describe('a list that comes in pages', () => {
  test.each([
    [0, [0]],
    [9, [0]],
    [10, [0, 10]],
    [25, [0, 10, 20]],
  ])('of %i items ends with a page that is not full', async (count, expected) => {
    const { asked, pageAt } = server(count);
    expect(await all(paged(getCamera, pageAt, { full: 10 }))).toEqual(items(count));
    expect(asked).toEqual(expected);
  });

  test('ends with an empty page, where a short one may not be the last', async () => {
    const { asked, pageAt } = server(25);
    expect(await all(paged(getCamera, pageAt, { offset: 5 }))).toEqual(items(25).slice(5));
    expect(asked).toEqual([5, 15, 25]);
  });

  test('awaited, is its first page, asked for at once and once', async () => {
    const { asked, pageAt } = server(25);
    const list = paged(getCamera, pageAt);
    expect(asked).toEqual([0]);
    expect([await list, await list]).toEqual([items(10), items(10)]);
    expect(asked).toEqual([0]);
  });

  test('as an array, has as many items as are wanted, and asks for no page in vain', async () => {
    const { asked, pageAt } = server(25);
    expect(await paged(getCamera, pageAt).toArray({ limit: 12 })).toEqual(items(12));
    expect(asked).toEqual([0, 10]);
    expect(await paged(getCamera, pageAt).toArray({ limit: 0 })).toEqual([]);
    for (const limit of [-1, Number.NaN]) {
      await expect(paged(getCamera, pageAt).toArray({ limit })).rejects.toThrow(RangeError);
    }
  });

  test('has nothing twice that is told apart by a key', async () => {
    const pages = [[1, 2], [2, 3], [3], []];
    expect(await all(paged(getCamera, async () => pages.shift()!, { key: (item) => item }))).toEqual([1, 2, 3]);
  });

  test('may have equal items in a row', async () => {
    const rows = Array.from({ length: 35 }, () => 'same');
    const list = paged(getCamera, async (offset) => rows.slice(offset, offset + 10), { full: 10 });
    expect(await all(list)).toHaveLength(35);
  });

  test('says that it is not complete where the server pays no heed to the offset', async () => {
    let asked = 0;
    const list = paged(getCamera, async () => ((asked += 1), items(10)));
    await expect(all(list)).rejects.toThrow('getCamera gave the same page at offset 10 again');
    expect(asked).toBe(3);
  });
});
