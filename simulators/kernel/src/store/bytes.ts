import { joined } from '../joined.ts';
import type { KeepBytes } from './encode.ts';
import type { Sql } from './sql.ts';

/** Databases limit what a cell may hold; a Durable Object's, to 2 MB. */
const pieceSize = 1_000_000;

/** Keeps bytes of any length; answers their number. */
export function writeBytes(sql: Sql, lab: number, bytes: Uint8Array): number {
  const number = Number(sql.all('INSERT INTO bytes (lab) VALUES (?) RETURNING bytes', lab)[0]!['bytes']);
  for (let start = 0; start < bytes.length; start += pieceSize) {
    const piece = bytes.subarray(start, start + pieceSize);
    sql.run('INSERT INTO piece (bytes, place, content) VALUES (?, ?, ?)', number, start, piece);
  }
  return number;
}

export function readBytes(sql: Sql, number: number): Uint8Array {
  const pieces = sql
    .all('SELECT content FROM piece WHERE bytes = ? ORDER BY place', number)
    .map(({ content }) => new Uint8Array(content as Uint8Array | ArrayBuffer));
  return pieces.length === 1 ? pieces[0]! : joined(pieces);
}

/** Bytes that are kept already, and their numbers. They are told apart by identity: nobody changes bytes of a state. */
export type KnownBytes = WeakMap<Uint8Array, number>;

/** The bytes of one writing. */
export interface BytesWriter {
  readonly keep: KeepBytes;
  /** All that were asked for, known before or not. */
  readonly used: ReadonlyMap<Uint8Array, number>;
  /** How many they are together. */
  readonly size: () => number;
}

export function bytesWriter(sql: Sql, lab: number, known: KnownBytes | undefined): BytesWriter {
  const used = new Map<Uint8Array, number>();
  let size = 0;
  return {
    used,
    size: () => size,
    keep(bytes) {
      const already = used.get(bytes);
      if (already !== undefined) return already;
      const number = known?.get(bytes) ?? writeBytes(sql, lab, bytes);
      used.set(bytes, number);
      size += bytes.length;
      return number;
    },
  };
}
