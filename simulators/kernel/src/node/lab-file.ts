import { createSqlStore } from '../store/sql-store.ts';
import { openSqlite } from './open-sqlite.ts';
import { sqliteSql } from './sqlite-sql.ts';
import type { LabStore } from '../store/lab-store.ts';

/** Labs in a file, by name. */
export interface LabFile {
  /** The labs that are kept, by their age. */
  names(): string[];
  /** What it takes to make a lab again, as it was given to `begin`; `undefined`: no such lab is kept. */
  about(name: string): unknown;
  /** A lab that goes on from what is kept of it. */
  store(name: string): LabStore;
  /**
   * A lab that begins anew: as soon as it is made it takes the place of what is kept under its name, its snapshots included; until
   * then the old one is safe.
   *
   * @param about - what it takes to make it again, as JSON.
   */
  begin(name: string, about: unknown): LabStore;
  /** Forgets a lab. One that is still used fails then. `false` if there is none. */
  remove(name: string): boolean;
  /** Frees the file for others. */
  close(): void;
  [Symbol.dispose](): void;
}

export interface LabFileOptions {
  /** Who writes, for those who find a file that is too new for them. Default: `Labrig`. */
  readonly writer?: string;
}

/**
 * Opens a file of labs, or makes it: what a lab has acknowledged is in it, even if the process is killed a moment later. If the power
 * fails, the last of it may be missing. The file is one process's own until it is closed; next to it, SQLite keeps one that
 * ends in `-wal`.
 *
 * @throws LabFileError if it can't be opened, is in use, is no database or another program's, or was written by a later version.
 * @example
 * using file = openLabFile('night.labrig');
 * const store = file.names().includes('main') ? file.store('main') : file.begin('main', { seed: 7 });
 * const lab = createLab({ motif: simulateMotif() }, { seed: 7, store });
 */
export function openLabFile(file: string, { writer = 'Labrig' }: LabFileOptions = {}): LabFile {
  const database = openSqlite(file, writer);
  const sql = sqliteSql(database, file);
  const close = (): void => {
    if (database.isOpen) database.close();
  };
  return {
    names: () => sql.all('SELECT name FROM lab ORDER BY lab').map((row) => String(row['name'])),
    about(name) {
      const [row] = sql.all('SELECT about FROM lab WHERE name = ?', name);
      return row && (JSON.parse(String(row['about'])) as unknown);
    },
    store: (name) => createSqlStore(sql, name),
    begin: (name, about) => createSqlStore(sql, name, { about: JSON.stringify(about ?? null) }),
    remove: (name) => sql.all('DELETE FROM lab WHERE name = ? RETURNING lab', name).length > 0,
    close,
    [Symbol.dispose]: close,
  };
}
