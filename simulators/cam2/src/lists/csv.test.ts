import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvRow, readCsv } from './csv.ts';

const rowsOf = (text: string) => [...readCsv(text)];
const cellsOf = (text: string) => rowsOf(text).map((row) => ('cells' in row ? row.cells : row.problem));

describe('a table', () => {
  test.each([
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['\ufeffa,b', [['a', 'b']]],
    ['"a ""b""","c,d","e\r\nf"', [['a "b"', 'c,d', 'e\r\nf']]],
    ['a,,""', [['a', null, '']]],
    ['a,', [['a', null]]],
    ['\n\na\n\n', [['a']]],
    [' a , b', [[' a ', ' b']]],
    ['', []],
  ])('%j', (text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
  });

  test('tells in which line a row begins', () => {
    const rows = rowsOf('a\n"b\n\nc"\n\nd\r\ne');
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 6, 7]);
  });

  test.each([
    ['a\nb"c', 2],
    ['a\n"b', 2],
    ['"a"b', 1],
    ['a\n"b\nc"d', 4],
    ['a\rb', 1],
  ])('ends with a problem: %j', (text, line) => {
    expect(rowsOf(text).at(-1)).toEqual({ line: expect.any(Number), problem: expect.stringContaining('out of place') });
    expect(rowsOf(text).at(-1)!.line).toBeLessThanOrEqual(line);
  });

  test('is read as it was written', () => {
    const cell = fc.option(fc.oneof(fc.string(), fc.constantFrom('', '"', ',', '\r\n', '\n', '\r', '\ufeff', ' ')), {
      nil: null,
    });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }));
    fc.assert(
      fc.property(table, (rows) => {
        expect(cellsOf(rows.map(csvRow).join(''))).toEqual(rows);
      }),
      { seed: 42, numRuns: 500 },
    );
  });

  test('may have a cell of any length', () => {
    const long = 'x"'.repeat(2e5);
    expect(cellsOf(csvRow([long, 'b']))).toEqual([[long, 'b']]);
  });
});
