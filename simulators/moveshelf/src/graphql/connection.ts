import { decodeBase64url, encodeBase64url } from '../ids/base64url.ts';
import { Refused } from './refused.ts';

/** What part of a list is asked for. */
export interface Page {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

/** A part of a list of rows, and what is around it. */
export interface Slice {
  readonly rows: readonly number[];
  readonly cursor: (row: number) => string;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/**
 * Cuts a page out of a list, as the Relay specification has it. A cursor holds the row, and an `after` or `before` whose row is gone
 * still has its place among the others.
 *
 * @param list - what tells the list from others: a cursor of one is none of another.
 * @param rows - rising, or falling.
 * @throws Refused for a number below 0, and for what isn't a cursor of this list.
 */
export function slice(list: string, rows: readonly number[], { first, last, after, before }: Page): Slice {
  if ((first ?? 0) < 0 || (last ?? 0) < 0) throw new Refused('NEGATIVE_COUNT');
  const isFalling = rows[0]! > rows.at(-1)!;
  const isBehind = (row: number, mark: number): boolean => (isFalling ? row < mark : row > mark);
  const low = after == null ? undefined : rowIn(list, after);
  const high = before == null ? undefined : rowIn(list, before);
  let start = low === undefined ? 0 : rows.filter((row) => !isBehind(row, low)).length;
  let end = high === undefined ? rows.length : rows.filter((row) => isBehind(high, row)).length;
  if (first != null) end = Math.min(end, start + first);
  if (last != null) start = Math.max(start, end - last);
  const found = rows.slice(start, end);
  const cursor = (row: number): string => encodeBase64url(`${list}:${row}`);
  return {
    rows: found,
    cursor,
    pageInfo: {
      hasNextPage: Math.max(start, end) < rows.length,
      hasPreviousPage: Math.min(start, end) > 0,
      startCursor: found.length > 0 ? cursor(found[0]!) : null,
      endCursor: found.length > 0 ? cursor(found.at(-1)!) : null,
    },
  };
}

function rowIn(list: string, cursor: string): number {
  const row = Number(new RegExp(`^${list}:([1-9]\\d{0,9})$`).exec(decodeBase64url(cursor) ?? '')?.[1]);
  if (Number.isNaN(row)) throw new Refused('BAD_CURSOR');
  return row;
}
