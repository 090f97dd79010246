import { perPage } from '@labrig/simulator';
import type { Table } from '@labrig/simulator';

/**
 * Makes a function that finds the rows of a table by a property of theirs, in their order. What is known of a page stays known until
 * the page changes.
 *
 * @param keysOf - what a row is found by.
 * @example
 * const clipsOf = grouped<Clip, number>(({ project }) => [project]);
 * clipsOf(state.clips, 1);
 */
export function grouped<Row, Key>(keysOf: (row: Row) => Iterable<Key>): (table: Table<Row>, key: Key) => number[] {
  const pages = perPage<Row, ReadonlyMap<Key, readonly number[]>>((rows) => {
    const found = new Map<Key, number[]>();
    rows((row, id) => {
      for (const key of keysOf(row)) {
        const ids = found.get(key);
        if (ids) ids.push(id);
        else found.set(key, [id]);
      }
    });
    return found;
  });
  return (table, key) => pages(table).flatMap((page) => page.get(key) ?? []);
}
