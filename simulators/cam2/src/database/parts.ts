import { cameraIndexOf, pagesPerIndex } from './camera-index.ts';
import { columnsOf } from './page-columns.ts';
import type { Table } from '@labrig/simulator';
import type { CameraRow } from '../state.ts';
import type { CameraIndex } from './camera-index.ts';
import type { Page, PageColumns } from './page-columns.ts';

type Pages = Table<CameraRow>['pages'];

/** A part of the table. Pages that have changed since its index was made have their own, and the common one doesn't count for them. */
export interface Part {
  readonly index: CameraIndex;
  readonly changed: readonly CameraIndex[];
}

/** As many pages of a part may have changed before its index is made anew. */
const patience = 8;

/** Some pages, and their index. */
interface Indexed {
  readonly pages: Pages;
  readonly columns: readonly PageColumns[];
  readonly part: Part;
}

/*
 * All that is known of a table is known of its pages, which never change: a table with another page is another table. So the
 * states of many labs, their snapshots, and states of the past have their index, each the right one, and share what they share.
 */
const partsByPages = new WeakMap<Pages, readonly Part[]>();
const indexedByPage = new WeakMap<Page, Indexed>();
const changedPages = new WeakMap<Page, { readonly columns: PageColumns; readonly index: CameraIndex }>();

/** The table in parts, the oldest cameras first. A table in which little has changed costs little. */
export function partsOf({ pages }: Table<CameraRow>): readonly Part[] {
  const known = partsByPages.get(pages);
  if (known) return known;
  const parts: Part[] = [];
  for (let start = 0; start < pages.length; start += pagesPerIndex) parts.push(partAt(pages, start));
  partsByPages.set(pages, parts);
  return parts;
}

function partAt(pages: Pages, start: number): Part {
  const end = Math.min(pages.length, start + pagesPerIndex);
  const size = pages[0]!.length;
  const first = 1 + start * size;
  // Mostly the first page tells; but it may be one that has changed.
  let old: Indexed | undefined;
  for (let place = start; place < end && !old; place += 1) old = indexedByPage.get(pages[place]!);
  if (!old) return indexed(pages.slice(start, end), first).part;
  const changed: number[] = [];
  for (let place = start; place < end; place += 1) {
    if (pages[place] !== old.pages[place - start]) changed.push(place - start);
  }
  // An index of more cameras than there are is of no use: this is a state of the past.
  const isPast = old.pages.some(
    (page, place) => page.length > (place < end - start ? pages[start + place]!.length : 0),
  );
  if (isPast) return indexed(pages.slice(start, end), first, old).part;
  if (changed.length === 0) return old.part;
  if (changed.length > patience) return indexed(pages.slice(start, end), first, old).part;
  const pageOf = (place: number) => changedPage(pages[start + place]!, first + place * size, old, place).index;
  return { index: old.part.index, changed: changed.map(pageOf) };
}

function indexed(pages: Pages, first: number, old?: Indexed): Indexed {
  const size = pages[0]!.length;
  const columns = pages.map((page, place) => {
    if (old && page === old.pages[place]) return old.columns[place]!;
    return old ? changedPage(page, first + place * size, old, place).columns : columnsOf(page, first + place * size);
  });
  const made: Indexed = { pages, columns, part: { index: cameraIndexOf(columns, first), changed: [] } };
  for (const page of pages) indexedByPage.set(page, made);
  return made;
}

function changedPage(page: Page, first: number, old: Indexed, place: number) {
  const known = changedPages.get(page);
  if (known) return known;
  const before = old.pages[place];
  const columns = columnsOf(page, first, before && { page: before, columns: old.columns[place]! });
  const made = { columns, index: cameraIndexOf([columns], first) };
  changedPages.set(page, made);
  return made;
}
