import { resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { schemaVersion, tables } from '../store/tables.ts';
import { fileError, LabFileError } from './lab-file-error.ts';

/** Tells a file of labs from databases of other programs: `LABR`. */
const applicationId = 0x4c_41_42_52;

/** Opens a file of labs for this process alone, or makes it. @throws LabFileError where that can't be. */
export function openSqlite(file: string, writer: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(resolve(file));
    prepare(database, file, writer);
    return database;
  } catch (error) {
    database?.close();
    throw fileError(file, error);
  }
}

function prepare(database: DatabaseSync, file: string, writer: string): void {
  const first = (sql: string): unknown => Object.values(database.prepare(sql).get() ?? {})[0];
  database.exec('PRAGMA locking_mode = EXCLUSIVE');
  const isEmpty = first('SELECT count(*) FROM sqlite_schema') === 0;
  if (!isEmpty && first('PRAGMA application_id') !== applicationId)
    throw new LabFileError(file, 'is a database of another program: take another file');
  const version = Number(first('PRAGMA user_version'));
  if (version > schemaVersion) {
    const who = String(first('SELECT version FROM writer'));
    throw new LabFileError(
      file,
      `was written by ${who} (its schema is ${version}, the newest that ${writer} knows is ${schemaVersion}): take that one or a newer one`,
    );
  }
  // A process may be killed at any moment: what it had acknowledged is with the system then.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; BEGIN IMMEDIATE');
  if (isEmpty) {
    database.exec(`${tables.join(';')}; CREATE TABLE writer (version TEXT NOT NULL); INSERT INTO writer VALUES ('')`);
    database.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schemaVersion}`);
  }
  database.prepare('UPDATE writer SET version = ?').run(writer);
  database.exec('COMMIT');
}
