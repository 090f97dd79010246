import { createSqlStore } from './sql-store.ts';
import type { LabKeeper } from '../control/labs.ts';
import type { Sql } from './sql.ts';

/** Keeps the labs of a server in a database that has the `tables`, with what it takes to make them again. */
export function createSqlKeeper(sql: Sql): LabKeeper {
  return {
    names: () => sql.all('SELECT name FROM lab ORDER BY lab').map((row) => String(row['name'])),
    about(name) {
      const [row] = sql.all('SELECT about FROM lab WHERE name = ?', name);
      return row && (JSON.parse(String(row['about'])) as unknown);
    },
    store: (name) => createSqlStore(sql, name),
    begin: (name, about) => createSqlStore(sql, name, { about: JSON.stringify(about ?? null) }),
    remove: (name) => sql.all('DELETE FROM lab WHERE name = ? RETURNING lab', name).length > 0,
  };
}
