import { bytesWriter } from './bytes.ts';
import { diff } from './diff.ts';
import { keptOf, treeOf, type Head, type Tree } from './head.ts';
import { createPatch } from './patch.ts';
import { readHead, readTree } from './read-head.ts';
import { appendChange, beginBase, dropUnused } from './write-head.ts';
import type { LabStore } from './lab-store.ts';
import type { Sql } from './sql.ts';

export interface SqlStoreOptions {
  /**
   * What it takes to make the lab again, as text. If given, the lab begins anew: its first write takes the place of all that is kept
   * under its name. Default: it goes on from what is kept.
   */
  readonly about?: string;
}

/** Keeps one lab in a database that has the `tables`. */
export function createSqlStore(sql: Sql, name: string, { about }: SqlStoreOptions = {}): LabStore {
  let isNew = about !== undefined;
  let last: Head | undefined;
  const head = (): Head | undefined => (isNew ? undefined : (last ??= readHead(sql, name)));
  return {
    read() {
      const present = head();
      return present && keptOf(present.tree, present.time);
    },
    write(kept) {
      const present = head();
      const { time } = kept.state;
      const tree = treeOf(kept);
      const change = present && diff(present.tree, tree);
      if (present && !change) {
        const { base, number } = present;
        if (time !== present.time)
          sql.run('UPDATE change SET time = ? WHERE base = ? AND number = ?', time, base, number);
        last = { ...present, time };
        return;
      }
      const [next, used] = sql.transaction(() => {
        const lab = present?.lab ?? beginLab(sql, name, about ?? '');
        const bytes = bytesWriter(sql, lab, present?.known);
        const wanted = { tree, time, bytes };
        const goesOn = present && change && appendChange(sql, present, change, wanted);
        return [goesOn ?? beginBase(sql, lab, wanted), bytes.used];
      });
      for (const [bytes, number] of used) next.known.set(bytes, number);
      last = next;
      isNew = false;
    },
    snapshots: {
      list: () =>
        sql
          .all('SELECT name, time FROM snapshot WHERE lab = ? ORDER BY snapshot', head()?.lab ?? null)
          .map((row) => ({ name: String(row['name']), time: Number(row['time']) })),
      write(snapshot) {
        const { lab, base, number, time } = head()!;
        sql.transaction(() => {
          sql.run('DELETE FROM snapshot WHERE lab = ? AND name = ?', lab, snapshot);
          const insert = 'INSERT INTO snapshot (lab, name, base, number, time) VALUES (?, ?, ?, ?, ?)';
          sql.run(insert, lab, snapshot, base, number, time);
          dropUnused(sql, lab);
        });
      },
      read(snapshot) {
        const present = head();
        const select = 'SELECT base, number, time FROM snapshot WHERE lab = ? AND name = ?';
        const [row] = sql.all(select, present?.lab ?? null, snapshot);
        if (!present || !row) return undefined;
        const { tree } = readTree(sql, { base: Number(row['base']), number: Number(row['number']) });
        // What is as it is now is shared with what is now, as it was when the snapshot was taken.
        const change = diff(present.tree, tree);
        const shared = change ? (createPatch()(present.tree, change) as Tree) : present.tree;
        return keptOf(shared, Number(row['time'])).state;
      },
      remove: (snapshot) =>
        sql.transaction(() => {
          const lab = head()?.lab ?? null;
          const remove = 'DELETE FROM snapshot WHERE lab = ? AND name = ? RETURNING name';
          const isGone = sql.all(remove, lab, snapshot).length > 0;
          if (isGone) dropUnused(sql, lab!);
          return isGone;
        }),
    },
  };
}

function beginLab(sql: Sql, name: string, about: string): number {
  sql.run('DELETE FROM lab WHERE name = ?', name);
  return Number(sql.all('INSERT INTO lab (name, about) VALUES (?, ?) RETURNING lab', name, about)[0]!['lab']);
}
