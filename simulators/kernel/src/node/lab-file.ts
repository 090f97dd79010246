import { createSqlKeeper } from '../store/sql-keeper.ts';
import { openSqlite } from './open-sqlite.ts';
import { sqliteSql } from './sqlite-sql.ts';
import type { LabKeeper } from '../control/labs.ts';

/** Labs in a file, by name. */
export interface LabFile extends LabKeeper {
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
    ...createSqlKeeper(sql),
    close,
    [Symbol.dispose]: close,
  };
}
