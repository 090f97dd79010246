import { keysOf } from '../database/searchable.ts';
import { isLocated } from '../database/sphere.ts';
import { columns } from './schema.ts';
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { Camera } from '../generated/spec.ts';

/** Writes entries. */
export interface EntryWriter {
  /** All but its place; answers its number, which is higher than all before. */
  writeEntry(row: number, branch: number, camera: Camera): number;
  writePlace(entry: number, row: number, branch: number, camera: Camera): void;
}

export function entryWriter(database: DatabaseSync): EntryWriter {
  const marks = columns.map(() => '?').join(', ');
  const intoCamera = database.prepare(
    `INSERT INTO camera (row, branch, ${columns.join(', ')}) VALUES (?, ?, ${marks})`,
  );
  const intoRecord = database.prepare('INSERT INTO record (entry, camera) VALUES (?, ?)');
  const intoPlace = database.prepare('INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  return {
    writeEntry(row, branch, camera) {
      const values: Readonly<Record<string, unknown>> = { ...camera, ...keysOf(camera) };
      const cells = columns.map((name) => cellOf(values[name]));
      const entry = Number(intoCamera.run(row, branch, ...cells).lastInsertRowid);
      intoRecord.run(entry, JSON.stringify(camera));
      return entry;
    },
    writePlace(entry, row, branch, camera) {
      if (!isLocated(camera)) return;
      const { latitude, longitude } = camera;
      intoPlace.run(entry, latitude, latitude, longitude, longitude, row, branch, latitude, longitude);
    },
  };
}

/** A value as a column has it. Text that is no proper Unicode would be changed there, to what another text may be. */
export function cellOf(value: unknown): SQLInputValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string' && !value.isWellFormed()) return JSON.stringify(value);
  return value as SQLInputValue;
}
