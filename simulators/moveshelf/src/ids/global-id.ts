import { decodeBase64url, encodeBase64url } from './base64url.ts';
import { keyedHash } from './keyed-hash.ts';

/** What has an id, and in which table of the state it is. */
export const tables = {
  User: 'users',
  Project: 'projects',
  Patient: 'patients',
  Session: 'sessions',
  MocapClip: 'clips',
  AdditionalData: 'files',
  Norm: 'norms',
  Report: 'reports',
  Job: 'jobs',
  Comment: 'comments',
} as const;

export type Kind = keyof typeof tables;

/** A row of a table. */
export interface Place<K extends Kind = Kind> {
  readonly kind: K;
  readonly row: number;
}

/**
 * The id of a row in the vendor's layout: the name of the type and 16 bytes of a random UUID. They aren't drawn but follow from the
 * key of the lab and the row, so that nobody has to keep them, and an id leads to its row without a search: the first four bytes
 * are the row, hidden by the twelve others.
 */
export function globalId(key: number, { kind, row }: Place): string {
  const words = [...keyedHash(key, `${kind} ${row}`), keyedHash(key, `${row} ${kind}`)[0]];
  // What makes it a UUID of version 4: see RFC 9562.
  words[0] = ((words[0]! & 0xffff0fff) | 0x4000) >>> 0;
  words[1] = ((words[1]! & 0x3fffffff) | 0x80000000) >>> 0;
  const bytes = [row ^ veil(key, words), ...words].flatMap((word) =>
    [24, 16, 8, 0].map((bits) => (word >>> bits) & 255),
  );
  return encodeBase64url(kind + String.fromCharCode(...bytes));
}

/** The row that an id leads to, whether there is one or not; `undefined` for what is no id of this lab. */
export function placeOf(key: number, id: string): Place | undefined {
  const text = id.length <= 64 ? decodeBase64url(id) : undefined;
  if (text === undefined || text.length <= 16) return undefined;
  const kind = text.slice(0, -16);
  if (!Object.hasOwn(tables, kind)) return undefined;
  const bytes = Array.from(text.slice(-16), (letter) => letter.charCodeAt(0));
  const words = [0, 4, 8, 12].map((at) => bytes.slice(at, at + 4).reduce((word, byte) => word * 256 + byte, 0));
  const place = { kind: kind as Kind, row: (words[0]! ^ veil(key, words.slice(1))) >>> 0 };
  return globalId(key, place) === id ? place : undefined;
}

function veil(key: number, words: readonly number[]): number {
  return keyedHash(key, words.join())[0];
}
