/** A Huffman table as the file carries it, and as the encoder looks it up. */
export interface HuffmanTable {
  /** How many codes there are of 1, 2, … 16 bits. */
  readonly counts: readonly number[];
  /** The symbols, shortest code first. */
  readonly symbols: Uint8Array;
  /** Symbol → code. */
  readonly codes: Uint16Array;
  /** Symbol → length of its code in bits, 0 = no such symbol. */
  readonly lengths: Uint8Array;
}

/*
 * The tables for luminance of the JPEG standard (annex K.3): a table per frame would save about a tenth of the bytes, but rows that were
 * encoded at different moments could no longer share a file.
 */

/** For the first coefficient of a block: the symbol is the number of bits that the difference to the previous block takes. */
export const DC_TABLE: HuffmanTable = table(
  [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0],
  '000102030405060708090a0b',
);

/** For all others: the symbol is 16 × the number of zeros that precede a coefficient + the number of bits that it takes. */
export const AC_TABLE: HuffmanTable = table(
  [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 125],
  '01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a3435363738393a' +
    '434445464748494a535455565758595a636465666768696a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8' +
    'a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa',
);

/** Numbers the codes: consecutive within a length, doubled from one length to the next. */
function table(counts: readonly number[], hex: string): HuffmanTable {
  const symbols = Uint8Array.from({ length: hex.length / 2 }, (_, index) =>
    Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16),
  );
  const codes = new Uint16Array(256);
  const lengths = new Uint8Array(256);
  let code = 0;
  let next = 0;
  for (const [index, count] of counts.entries()) {
    for (const symbol of symbols.subarray(next, next + count)) {
      codes[symbol] = code++;
      lengths[symbol] = index + 1;
    }
    next += count;
    code *= 2;
  }
  return { counts, symbols, codes, lengths };
}
