import { closeSync, writeSync } from 'node:fs';
import type { CassetteEntry, CassetteHeader } from '../cassette/cassette.ts';

/** A cassette that is being written. */
export interface Tape {
  /** Writes one exchange. When it returns, the line is out of this process: ending that loses nothing. */
  write(entry: CassetteEntry): void;
  /** How many were written. */
  readonly count: number;
  close(): void;
}

/** Begins a cassette in an open file. */
export function beginTape(file: number, header: CassetteHeader): Tape {
  let count = 0;
  const line = (value: object): void => {
    const bytes = Buffer.from(`${JSON.stringify(value)}\n`);
    for (let written = 0; written < bytes.byteLength;) written += writeSync(file, bytes, written);
  };
  line(header);
  return {
    get count() {
      return count;
    },
    write(entry) {
      line(entry);
      count += 1;
    },
    close: () => closeSync(file),
  };
}
