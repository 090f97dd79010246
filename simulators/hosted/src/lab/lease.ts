import type { Sql } from '@labrig/simulator';

/** What the object of a lab knows of it besides the lab itself. */
export interface Lease {
  /** When it is deleted, in real milliseconds since 1970. */
  readonly expires: number;
  /** How many calls may reach its devices a minute. */
  readonly requestsPerMinute: number;
  /** When in real time the state that is kept was so. */
  readonly since: number;
}

const table = `CREATE TABLE IF NOT EXISTS lease (
  expires REAL NOT NULL,
  requests_per_minute INTEGER NOT NULL,
  since REAL NOT NULL
)`;

/** `undefined`: there is no lab. */
export function readLease(sql: Sql): Lease | undefined {
  if (sql.all("SELECT name FROM sqlite_master WHERE name = 'lease'").length === 0) return undefined;
  const [row] = sql.all('SELECT * FROM lease');
  if (!row) return undefined;
  return {
    expires: Number(row['expires']),
    requestsPerMinute: Number(row['requests_per_minute']),
    since: Number(row['since']),
  };
}

export function writeLease(sql: Sql, { expires, requestsPerMinute, since }: Lease): void {
  sql.run(table);
  sql.run(
    'INSERT INTO lease (expires, requests_per_minute, since) VALUES (?, ?, ?)',
    expires,
    requestsPerMinute,
    since,
  );
}

/** What is kept is so now. */
export function dateLease(sql: Sql, since: number): void {
  sql.run('UPDATE lease SET since = ?', since);
}
