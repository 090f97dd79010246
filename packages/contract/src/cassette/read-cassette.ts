import { checkEntry, checkHeader } from './check.ts';
import type { Cassette, CassetteEntry } from './cassette.ts';

/** A cassette can't be read; the message names the line. */
export class CassetteError extends Error {
  override readonly name = 'CassetteError';
}

/** An exchange, and on which line it stands. */
export type Line = CassetteEntry & { readonly line: number };

/** A cassette that was read. */
export interface ReadCassette extends Cassette {
  readonly entries: readonly Line[];
}

/**
 * Reads a cassette. A last line without its end is left out: whoever recorded was ended while writing it, and nobody had got that
 * answer yet.
 *
 * @throws CassetteError for a line that is none.
 */
export function readCassette(text: string): ReadCassette {
  const lines = text.split('\n');
  // What comes after the last line end.
  lines.pop();
  const parsed = lines.map((line, index): { readonly line: number; readonly value: unknown } => {
    try {
      return { line: index + 1, value: JSON.parse(line) };
    } catch {
      throw new CassetteError(`line ${index + 1} is no JSON`);
    }
  });
  const [first, ...rest] = parsed;
  if (!first) throw new CassetteError('line 1 is missing: a cassette begins with what it is');
  const header = checked(first.line, () => checkHeader(first.value));
  const entries = rest.map(({ line, value }) => checked(line, () => ({ ...checkEntry(value), line })));
  return { header, entries: entries.toSorted((a, b) => a.time - b.time) };
}

function checked<Value>(line: number, check: () => Value): Value {
  try {
    return check();
  } catch (error) {
    throw new CassetteError(`line ${line}: ${(error as Error).message}`, { cause: error });
  }
}
