import type { Sql } from '@labrig/simulator';

/** A lab of an organisation. */
export interface RegisteredLab {
  readonly name: string;
  /** The id of its object. */
  readonly key: string;
  readonly devices: readonly string[];
  /** Real milliseconds since 1970. */
  readonly created: number;
  readonly expires: number;
}

/** The labs of one organisation, in the storage of its object. */
export interface Register {
  /** Those that have not expired, by their age. */
  list(now: number): readonly RegisteredLab[];
  find(name: string, now: number): RegisteredLab | undefined;
  add(lab: RegisteredLab): void;
  /** What is in it now. */
  note(name: string, devices: readonly string[]): void;
  /** Only if it is still this one: another may have the name by now. */
  drop(name: string, key: string): void;
}

export function createRegister(sql: Sql): Register {
  sql.run(`CREATE TABLE IF NOT EXISTS lab (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    key TEXT NOT NULL,
    devices TEXT NOT NULL,
    created REAL NOT NULL,
    expires REAL NOT NULL
  )`);
  const found = (where: string, ...values: readonly (string | number)[]): readonly RegisteredLab[] =>
    sql.all(`SELECT * FROM lab WHERE ${where} ORDER BY number`, ...values).map((row) => ({
      name: String(row['name']),
      key: String(row['key']),
      devices: JSON.parse(String(row['devices'])) as string[],
      created: Number(row['created']),
      expires: Number(row['expires']),
    }));
  return {
    list: (now) => found('expires > ?', now),
    find: (name, now) => found('name = ? AND expires > ?', name, now)[0],
    add({ name, key, devices, created, expires }) {
      sql.run('DELETE FROM lab WHERE expires <= ?', created);
      const insert = 'INSERT INTO lab (name, key, devices, created, expires) VALUES (?, ?, ?, ?, ?)';
      sql.run(insert, name, key, JSON.stringify(devices), created, expires);
    },
    note: (name, devices) => sql.run('UPDATE lab SET devices = ? WHERE name = ?', JSON.stringify(devices), name),
    drop: (name, key) => sql.run('DELETE FROM lab WHERE name = ? AND key = ?', name, key),
  };
}
