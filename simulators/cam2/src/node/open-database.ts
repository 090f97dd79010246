import { resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { distance } from '../database/sphere.ts';
import { CameraFileError, fileError } from './camera-file-error.ts';
import { applicationId, schemaVersion, tables, writeAhead } from './schema.ts';

/** Opens a file of cameras for this lab alone, or makes it. @throws CameraFileError where that can't be. */
export function openDatabase(file: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file === ':memory:' ? file : resolve(file));
    prepare(database, file);
    return database;
  } catch (error) {
    database?.close();
    throw fileError(file, error);
  }
}

function prepare(database: DatabaseSync, file: string): void {
  const number = (sql: string): number => Number(Object.values(database.prepare(sql).get()!)[0]);
  database.exec('PRAGMA locking_mode = EXCLUSIVE');
  const [application, version] = [number('PRAGMA application_id'), number('PRAGMA user_version')];
  const isEmpty = number('SELECT count(*) FROM sqlite_schema') === 0;
  if (!isEmpty && application !== applicationId) {
    throw new CameraFileError(file, 'is a database of another program. Take another file.');
  }
  if (version > schemaVersion) {
    throw new CameraFileError(
      file,
      `was written by a later version of @labrig/cam2-simulator (schema ${version}; this one knows ${schemaVersion}). Update the package.`,
    );
  }
  database.exec('PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536');
  if (!isEmpty) database.exec(writeAhead);
  database.exec('BEGIN IMMEDIATE');
  if (isEmpty) {
    database.exec(tables);
    database.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schemaVersion}`);
  }
  database.exec('COMMIT; CREATE TEMP TABLE line (branch INTEGER PRIMARY KEY, until INTEGER NOT NULL)');
  database.function('kilometres', { deterministic: true }, (latitude, longitude, north, east) =>
    latitude === null || longitude === null
      ? null
      : distance(
          { latitude: Number(latitude), longitude: Number(longitude) },
          { latitude: Number(north), longitude: Number(east) },
        ),
  );
}
