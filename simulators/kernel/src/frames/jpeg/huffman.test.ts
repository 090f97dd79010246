import { expect, test } from 'vitest';
import { AC_TABLE, DC_TABLE } from './huffman.ts';

test.each([
  { name: 'DC', table: DC_TABLE, size: 12 },
  { name: 'AC', table: AC_TABLE, size: 162 },
])('no $name code begins another, and each symbol has one', ({ table, size }) => {
  const codes = [...new Set(table.symbols)].map((symbol) =>
    table.codes[symbol]!.toString(2).padStart(table.lengths[symbol]!, '0'),
  );
  expect(codes).toHaveLength(size);
  expect(table.counts.reduce((sum, count) => sum + count, 0)).toBe(size);
  for (const code of codes) expect(codes.filter((other) => other.startsWith(code))).toStrictEqual([code]);
});

test('the codes are those of the standard', () => {
  // Table K.5: end of block, sixteen zeros, and the very last code.
  expect([AC_TABLE.codes[0x00], AC_TABLE.lengths[0x00]]).toStrictEqual([0b1010, 4]);
  expect([AC_TABLE.codes[0xf0], AC_TABLE.lengths[0xf0]]).toStrictEqual([0b11111111001, 11]);
  expect([AC_TABLE.codes[0xfa], AC_TABLE.lengths[0xfa]]).toStrictEqual([0b1111111111111110, 16]);
});
