import { writeBytes } from './bytes.ts';
import { encode } from './encode.ts';
import type { BytesWriter } from './bytes.ts';
import type { Change } from './change.ts';
import type { Head, Tree } from './head.ts';
import type { Sql } from './sql.ts';

/** A change that takes more than this is no smaller than it is worth; and a cell of a table has its limits. */
const most = 500_000;

/** As long as the changes take no more than this, there is no need for another base. */
const least = 100_000;

/** What shall be kept. */
interface Next {
  readonly tree: Tree;
  readonly time: number;
  readonly bytes: BytesWriter;
}

/** Writes what has changed; `undefined`: the changes have outgrown their base, and it's time for another one. */
export function appendChange(sql: Sql, head: Head, change: Change, { tree, time, bytes }: Next): Head | undefined {
  const { base } = head;
  const text = encode(change, bytes.keep);
  const grown = head.grown + text.length + bytes.size();
  if (text.length > most || grown > Math.max(head.size, least)) return undefined;
  const number = head.number + 1;
  sql.run('INSERT INTO change (base, number, time, change) VALUES (?, ?, ?, ?)', base, number, time, text);
  noteUses(sql, base, bytes.used.values());
  return { ...head, number, time, tree, grown };
}

/** Writes all of a lab, and drops what nobody needs any more. */
export function beginBase(sql: Sql, lab: number, { tree, time, bytes }: Next): Head {
  const text = new TextEncoder().encode(encode(tree, bytes.keep));
  const state = writeBytes(sql, lab, text);
  const values = [lab, state];
  const base = Number(sql.all('INSERT INTO base (lab, state) VALUES (?, ?) RETURNING base', ...values)[0]!['base']);
  noteUses(sql, base, [state, ...bytes.used.values()]);
  sql.run('INSERT INTO change (base, number, time, change) VALUES (?, 0, ?, ?)', base, time, '');
  sql.run('UPDATE lab SET base = ? WHERE lab = ?', base, lab);
  dropUnused(sql, lab);
  const size = text.length + bytes.size();
  return { lab, base, number: 0, time, tree, known: new WeakMap(bytes.used), size, grown: 0 };
}

/** Bases that are neither the lab's own nor of one of its snapshots, and bytes that no base uses. */
export function dropUnused(sql: Sql, lab: number): void {
  const needed = 'SELECT base FROM lab WHERE lab = ? UNION SELECT base FROM snapshot WHERE lab = ?';
  sql.run(`DELETE FROM base WHERE lab = ? AND base NOT IN (${needed})`, lab, lab, lab);
  sql.run('DELETE FROM bytes WHERE lab = ? AND bytes NOT IN (SELECT bytes FROM uses)', lab);
}

function noteUses(sql: Sql, base: number, numbers: Iterable<number>): void {
  for (const number of numbers) sql.run('INSERT OR IGNORE INTO uses (base, bytes) VALUES (?, ?)', base, number);
}
