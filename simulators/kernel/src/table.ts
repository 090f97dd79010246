/** Rows of a page. A change copies one page and the list of pages, whatever else there is. */
const pageSize = 128;

type Page<Row> = readonly (Row | null)[];

/**
 * Rows with ids that count up from 1 and are never given twice, as databases have them. Plain data, and cheap to change however
 * many there are; `null` is where a row was.
 */
export interface Table<Row> {
  /** The id of the next row. */
  readonly next: number;
  readonly pages: readonly Page<Row>[];
}

interface WritableTable<Row> {
  next: number;
  pages: (Row | null)[][];
}

/** A table with the given rows. */
export function tableOf<Row>(rows: Iterable<Row> = []): Table<Row> {
  const table: WritableTable<Row> = { next: 1, pages: [] };
  for (const row of rows) addRow(table, row);
  return table;
}

/** The row of an id, of a table or of its draft. */
export function rowOf<Row>({ pages }: Table<Row>, id: number): Row | undefined {
  return pages[Math.floor((id - 1) / pageSize)]?.[(id - 1) % pageSize] ?? undefined;
}

/** Adds a row to a draft of a table; answers its id. */
export function addRow<Row>(draft: WritableTable<Row>, row: Row): number {
  const id = draft.next;
  draft.next += 1;
  const place = Math.floor((id - 1) / pageSize);
  (draft.pages[place] ??= []).push(row);
  return id;
}

/** Puts another row in the place of one in a draft of a table. */
export function setRow<Row>({ pages }: WritableTable<Row>, id: number, row: Row): void {
  pages[Math.floor((id - 1) / pageSize)]![(id - 1) % pageSize] = row;
}

/** Takes a row from a draft of a table; its id is not given again. */
export function dropRow<Row>({ pages }: WritableTable<Row>, id: number): void {
  pages[Math.floor((id - 1) / pageSize)]![(id - 1) % pageSize] = null;
}

/** Does something with every row, by its id. */
export function eachRow<Row>({ pages }: Table<Row>, visit: (row: Row, id: number) => void): void {
  for (const [place, page] of pages.entries()) eachOf(page, place, visit);
}

/**
 * Goes through the rows from the newest on, until `visit` answers `false`.
 *
 * @param mayHold - whether a page can hold what is looked for; one that can't is left out as a whole.
 */
export function eachRowBackwards<Row>(
  { pages }: Table<Row>,
  visit: (row: Row, id: number) => boolean | void,
  mayHold: (page: readonly (Row | null)[]) => boolean = () => true,
): void {
  for (let place = pages.length - 1; place >= 0; place -= 1) {
    const page = pages[place]!;
    if (!mayHold(page)) continue;
    for (let index = page.length - 1; index >= 0; index -= 1) {
      const row = page[index];
      if (row !== null && row !== undefined && visit(row, place * pageSize + index + 1) === false) return;
    }
  }
}

/** All rows by rising id, each as `make` shows it. */
export function mapRows<Row, Value>(table: Table<Row>, make: (row: Row, id: number) => Value): Value[] {
  const values: Value[] = [];
  eachRow(table, (row, id) => values.push(make(row, id)));
  return values;
}

/**
 * Makes a function that tells something of each page of a table, and works it out only for pages that have changed since it was
 * asked: what is derived from many rows stays cheap when few change.
 *
 * @example
 * const soonest = perPage<Schedule, number>((rows) => {
 *   let first = Infinity;
 *   rows(({ start }) => (first = Math.min(first, start)));
 *   return first;
 * });
 * const next = Math.min(...soonest(state.schedules));
 */
export function perPage<Row, Value>(
  make: (rows: (visit: (row: Row, id: number) => void) => void) => Value,
): (table: Table<Row>) => readonly Value[] {
  const known = new WeakMap<Page<Row>, Value>();
  // Most questions come one change after the other: then all pages but one are those of the last time.
  let last: { readonly pages: readonly Page<Row>[]; readonly values: readonly Value[] } = { pages: [], values: [] };
  const valueOf = (page: Page<Row>, place: number): Value => {
    let value = known.get(page);
    if (value === undefined) {
      value = make((visit) => eachOf(page, place, visit));
      known.set(page, value);
    }
    return value;
  };
  return ({ pages }) => {
    if (pages === last.pages) return last.values;
    const values: Value[] = [];
    for (let place = 0; place < pages.length; place += 1) {
      const page = pages[place]!;
      values.push(page === last.pages[place] ? last.values[place]! : valueOf(page, place));
    }
    last = { pages, values };
    return values;
  };
}

function eachOf<Row>(page: Page<Row>, place: number, visit: (row: Row, id: number) => void): void {
  for (let index = 0; index < page.length; index += 1) {
    const row = page[index];
    if (row !== null && row !== undefined) visit(row, place * pageSize + index + 1);
  }
}
