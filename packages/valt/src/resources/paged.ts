/**
 * A list that comes in pages. Awaited, it is its first page; iterated, all of them, each asked for when it is needed.
 *
 * @example
 * for await (const { id, name } of valt.recordings.search({ search: 'Intake' })) console.log(id, name);
 */
export interface Paged<Item> extends Promise<readonly Item[]>, AsyncIterable<Item> {
  /** The first items. @param options.limit - how many at most; `Infinity` for all there are. */
  toArray(options: { readonly limit: number }): Promise<readonly Item[]>;
}

/**
 * Makes a list of pages.
 *
 * It ends with a page that brings nothing new: an empty one, or one that was there before, from a server that pays no heed to
 * the offset. A page that is shorter than asked for doesn't end it, for a server may have a limit of its own.
 *
 * @param pageAt - asks for the page that leaves out so many items.
 */
export function paged<Item extends { readonly id: unknown }>(
  pageAt: (offset: number) => Promise<readonly Item[]>,
  offset: number,
): Paged<Item> {
  const first = pageAt(offset);
  async function* all(): AsyncGenerator<Item, void> {
    const seen = new Set<unknown>();
    let next = offset;
    for (let page = await first; ; page = await pageAt(next)) {
      // A recording that began meanwhile moves the others, and the last one of a page comes again on the next.
      const fresh = page.filter((item) => !seen.has(item.id));
      if (fresh.length === 0) return;
      for (const item of fresh) seen.add(item.id);
      yield* fresh;
      next += page.length;
    }
  }
  return Object.assign(first, {
    [Symbol.asyncIterator]: all,
    async toArray({ limit }: { readonly limit: number }) {
      const items: Item[] = [];
      await first;
      if (limit > 0)
        for await (const item of all()) {
          items.push(item);
          if (items.length >= limit) break;
        }
      return items;
    },
  });
}
