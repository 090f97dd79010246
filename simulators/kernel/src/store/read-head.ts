import { readBytes } from './bytes.ts';
import { decode } from './decode.ts';
import { createPatch } from './patch.ts';
import type { Change } from './change.ts';
import type { Head, Place, Tree } from './head.ts';
import type { Sql } from './sql.ts';

/** What is kept of a lab; `undefined`: nothing. */
export function readHead(sql: Sql, name: string): Head | undefined {
  const [row] = sql.all('SELECT lab, base FROM lab WHERE name = ?', name);
  return row && { lab: Number(row['lab']), ...readTree(sql, { base: Number(row['base']), number: Infinity }) };
}

/** The tree at a place: the base with the changes until there. */
export function readTree(sql: Sql, { base, number: last }: Place): Omit<Head, 'lab'> {
  const known = new WeakMap<Uint8Array, number>();
  let total = 0;
  const bytesOf = (number: number): Uint8Array => {
    const bytes = readBytes(sql, number);
    known.set(bytes, number);
    total += bytes.length;
    return bytes;
  };
  const state = Number(sql.all('SELECT state FROM base WHERE base = ?', base)[0]!['state']);
  const text = readBytes(sql, state);
  let tree = decode(new TextDecoder().decode(text), bytesOf);
  const size = text.length + total;
  const patch = createPatch();
  let [number, time, grown] = [0, 0, 0];
  const until = Number.isFinite(last) ? last : Number.MAX_SAFE_INTEGER;
  const select = 'SELECT number, time, change FROM change WHERE base = ? AND number <= ? ORDER BY number';
  for (const row of sql.all(select, base, until)) {
    number = Number(row['number']);
    time = Number(row['time']);
    const change = String(row['change']);
    grown += change.length;
    if (change !== '') tree = patch(tree, decode(change, bytesOf) as Change);
  }
  return { base, number, time, tree: tree as Tree, known, size, grown: grown + total + text.length - size };
}
