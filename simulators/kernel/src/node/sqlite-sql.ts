import { fileError, LabFileError } from './lab-file-error.ts';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { Sql, SqlValue } from '../store/sql.ts';

/** A file as the store writes to it; each statement is prepared once. What SQLite says against it is a `LabFileError`. */
export function sqliteSql(database: DatabaseSync, file: string): Sql {
  const statements = new Map<string, StatementSync>();
  const prepared = (sql: string): StatementSync => {
    let statement = statements.get(sql);
    if (!statement) statements.set(sql, (statement = database.prepare(sql)));
    return statement;
  };
  const guarded = <Value>(action: () => Value): Value => {
    if (!database.isOpen) throw new LabFileError(file, 'is closed');
    try {
      return action();
    } catch (error) {
      throw fileError(file, error);
    }
  };
  return {
    run: (sql, ...values) => guarded(() => void prepared(sql).run(...(values as SQLInputValue[]))),
    all: (sql, ...values) =>
      guarded(() => prepared(sql).all(...(values as SQLInputValue[])) as Record<string, SqlValue>[]),
    transaction: (action) =>
      guarded(() => {
        prepared('BEGIN IMMEDIATE').run();
        try {
          const value = action();
          prepared('COMMIT').run();
          return value;
        } catch (error) {
          // Of some errors it's SQLite itself that takes everything back.
          if (database.isTransaction) prepared('ROLLBACK').run();
          throw error;
        }
      }),
  };
}
