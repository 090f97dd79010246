import { CameraFileError, fileError } from './camera-file-error.ts';
import type { DatabaseSync } from 'node:sqlite';

/** Does something with the file. What SQLite says against it becomes an error that tells what to do. */
export type Guard = <Value>(action: () => Value) => Value;

export function guardOf(database: DatabaseSync, file: string): Guard {
  return (action) => {
    if (!database.isOpen) throw new CameraFileError(file, 'is closed. Open it anew, for a lab of its own.');
    try {
      return action();
    } catch (error) {
      throw fileError(file, error);
    }
  };
}

/** Does something completely or not at all. */
export function transactionIn(database: DatabaseSync, guard: Guard): Guard {
  return (action) =>
    guard(() => {
      database.exec('BEGIN IMMEDIATE');
      try {
        const value = action();
        database.exec('COMMIT');
        return value;
      } catch (error) {
        // Of some errors it's SQLite itself that takes everything back.
        if (database.isTransaction) database.exec('ROLLBACK');
        throw error;
      }
    });
}
