import { checksum } from './checksum.ts';
import type { Uploaded } from '../state/clips.ts';

/** What comes of a file, piece by piece. */
export interface Gathering {
  /** Bytes so far. */
  readonly size: number;
  add(piece: Uint8Array): void;
  /** All that came, as the state keeps it. To be asked once. */
  content(): Uploaded;
}

/**
 * Puts a file together from its pieces and counts its checksum meanwhile. What is known to be small, or turns out to be, is kept; of
 * the rest no more than a piece is in memory.
 *
 * @param announced - bytes; `undefined` if nobody has said how many come.
 * @param keepUpTo - the largest file that is kept, in bytes.
 */
export async function gather(announced: number | undefined, keepUpTo: number): Promise<Gathering> {
  const sum = await checksum();
  let size = 0;
  // A file of known size needs its own memory once, and no more.
  let whole = announced !== undefined && announced <= keepUpTo ? new Uint8Array(announced) : undefined;
  let pieces: Uint8Array[] | undefined = announced === undefined ? [] : undefined;
  return {
    get size() {
      return size;
    },
    add(piece) {
      sum.add(piece);
      const end = size + piece.byteLength;
      if (whole && end <= whole.byteLength) whole.set(piece, size);
      else whole = undefined;
      // The caller may use the memory of a piece again.
      if (end <= keepUpTo) pieces?.push(piece.slice());
      else pieces = undefined;
      size = end;
    },
    content() {
      const bytes = whole ? whole.subarray(0, size) : pieces ? joined(pieces, size) : null;
      return { kind: 'uploaded', size, sum: sum.text(), bytes };
    },
  };
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}
