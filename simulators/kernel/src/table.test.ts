import { Immer } from 'immer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addRow, dropRow, eachRow, eachRowBackwards, mapRows, perPage, rowOf, setRow, tableOf } from './table.ts';
import type { Table } from './table.ts';

const { produce } = new Immer({ autoFreeze: false });
type Row = { readonly name: string };
const change = (table: Table<Row>, recipe: (draft: never) => void) =>
  produce(table, (draft) => recipe(draft as never)) as Table<Row>;
const full = tableOf(Array.from({ length: 1000 }, (_, index) => ({ name: `row ${index + 1}` })));

describe('a table', () => {
  test('counts its rows from 1, and finds each by its id', () => {
    expect(full.next).toBe(1001);
    for (const id of [1, 128, 129, 256, 257, 1000]) expect(rowOf(full, id)).toEqual({ name: `row ${id}` });
    for (const id of [0, -1, 1001, 1.5, Number.NaN, 1e9]) expect(rowOf(full, id)).toBeUndefined();
  });

  test('never gives an id again, and lists what is left by rising id', () => {
    const less = change(full, (draft) => {
      for (const id of [1, 500, 1000]) dropRow(draft, id);
      expect(addRow(draft, { name: 'new' })).toBe(1001);
    });
    expect(rowOf(less, 500)).toBeUndefined();
    expect(mapRows(less, (_, id) => id)).toEqual(
      Array.from({ length: 1001 }, (_, index) => index + 1).filter((id) => ![1, 500, 1000].includes(id)),
    );
  });

  test('shares the pages that a change leaves alone', () => {
    const changed = change(full, (draft) => setRow(draft, 300, { name: 'other' }));
    expect(changed.pages.filter((page, index) => page !== full.pages[index])).toHaveLength(1);
    expect(rowOf(full, 300)).toEqual({ name: 'row 300' });
  });

  test('is read from the newest on, until it is enough, and without the pages that can hold nothing', () => {
    const seen: number[] = [];
    eachRowBackwards(full, (_, id) => seen.push(id) < 4);
    expect(seen).toEqual([1000, 999, 998, 997]);
    let pages = 0;
    eachRowBackwards(
      full,
      () => expect.unreachable(),
      () => (pages += 1) < 0,
    );
    expect(pages).toBe(8);
  });

  test('is plain data', () => {
    expect(JSON.parse(JSON.stringify(full))).toEqual(full);
  });

  test('holds what a map holds, whatever is added, changed and dropped', () => {
    const step = fc.record({
      verb: fc.constantFrom('add', 'add', 'set', 'drop'),
      id: fc.integer({ min: 1, max: 400 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 600, size: 'max' }), (steps) => {
        const model = new Map<number, Row>();
        let table: Table<Row> = tableOf();
        for (const [index, { verb, id }] of steps.entries()) {
          const row = { name: String(index) };
          table = change(table, (draft) => {
            if (verb === 'add') model.set(addRow(draft, row), row);
            else if (!model.has(id)) return;
            else if (verb === 'set') setRow(draft, id, model.set(id, row).get(id)!);
            else if (model.delete(id)) dropRow(draft, id);
          });
        }
        const found = new Map<number, Row>();
        eachRow(table, (row, id) => found.set(id, row));
        expect([...found]).toEqual([...model].toSorted(([a], [b]) => a - b));
      }),
      { numRuns: 50 },
    );
  });
});

test('what is told of a page is worked out anew only when the page has changed', () => {
  let work = 0;
  const longest = perPage<Row, number>((rows) => {
    work += 1;
    let most = 0;
    rows(({ name }) => (most = Math.max(most, name.length)));
    return most;
  });
  expect(Math.max(...longest(full))).toBe('row 1000'.length);
  expect(work).toBe(8);
  const changed = change(full, (draft) => setRow(draft, 300, { name: 'a much longer name' }));
  expect(Math.max(...longest(changed))).toBe(18);
  expect(work).toBe(9);
});
