import { LabrigError } from './errors/labrig-error.ts';
import type { Operation } from './operation.ts';

/**
 * A list that comes in pages. Awaited, it is its first page; iterated, all of them, each asked for when it is needed.
 *
 * @example
 * for await (const { id, name } of valt.recordings.search({ search: 'Intake' })) console.log(id, name);
 */
export interface Paged<Item> extends Promise<readonly Item[]>, AsyncIterable<Item> {
  /**
   * The first items.
   *
   * @param options.limit - how many at most; `Infinity` for all there are.
   * @throws RangeError for a limit that is no number, or less than 0.
   */
  toArray(options: { readonly limit: number }): Promise<readonly Item[]>;
}

/** How the pages of a list hang together. */
export interface Paging<Item> {
  /** How many items are left out at the beginning. Default 0. */
  readonly offset?: number | undefined;
  /** A page of fewer items is the last one. Default 1: only an empty one is. */
  readonly full?: number;
  /** Tells items apart, where one may come again on the next page because others were added meanwhile. */
  readonly key?: (item: Item) => unknown;
}

/** Far behind the end of any list, and still a number that every server can read. */
const farBehind = 2 ** 31 - 1;

/**
 * Makes a list of pages. The first one is asked for at once.
 *
 * A server that pays no heed to the offset would give the same page for ever. That a page begins like the one before is no
 * proof, for equal items may follow each other. So the list then asks, once, for a page far behind every end: only such a
 * server has one.
 *
 * @param pageAt - asks for the page that leaves out so many items.
 */
export function paged<Item>(
  operation: Operation,
  pageAt: (offset: number) => Promise<readonly Item[]>,
  { offset = 0, full = 1, key }: Paging<Item> = {},
): Paged<Item> {
  const first = pageAt(offset);
  async function* all(): AsyncGenerator<Item, void> {
    const seen = new Set<unknown>();
    let heeds = false;
    let before: readonly Item[] = [];
    let next = offset;
    for (let page = await first; ; page = await pageAt(next)) {
      if (!heeds && before.length > 0 && JSON.stringify(page[0]) === JSON.stringify(before[0])) {
        if ((await pageAt(farBehind)).length > 0) throw offsetIgnored(operation, next);
        heeds = true;
      }
      for (const item of page) {
        if (key && seen.size === seen.add(key(item)).size) continue;
        yield item;
      }
      if (page.length < full) return;
      next += page.length;
      before = page;
    }
  }
  return Object.assign(first, {
    [Symbol.asyncIterator]: all,
    async toArray({ limit }: { readonly limit: number }) {
      const items: Item[] = [];
      await first;
      if (!(limit >= 0)) throw new RangeError(`limit: ${limit} is not a number from 0 on`);
      if (limit > 0)
        for await (const item of all()) {
          items.push(item);
          if (items.length >= limit) break;
        }
      return items;
    },
  });
}

function offsetIgnored({ id: operationId, method }: Operation, offset: number): LabrigError {
  const request = { operationId, method, url: '' };
  return new LabrigError(
    { kind: 'decode', reason: 'shape', status: 200, headers: new Headers(), text: '', request, attempts: 1 },
    `${operationId} gave the same page at offset ${offset} again\n` +
      'The server, or a cache in between, pays no heed to `offset`; only the first page can be had, by awaiting the list.',
  );
}
