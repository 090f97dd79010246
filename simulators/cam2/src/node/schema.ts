import { keyNames, properties } from '../database/searchable.ts';

/** Tells a file of cameras from databases of other programs: `CAM2`. */
export const applicationId = 0x43_41_4d_32;

/** A process may be killed at any moment: what it had acknowledged is there then. */
export const writeAhead = 'PRAGMA journal_mode = WAL';

/** Of the tables below. Files with a higher one were written by a later version. */
export const schemaVersion = 1;

/** What is searched for, column by column. */
export const columns = [...properties, ...keyNames, 'latitude', 'longitude'] as const;

const numbers: readonly string[] = [
  'resolution_width',
  'resolution_height',
  'is_active_image',
  'is_active_video',
  'legacy_cameraID',
  'latitude',
  'longitude',
];

/**
 * Every write of a camera is an entry, and entries stay as they are. An entry belongs to a branch; branch 0 is what was there when
 * the file was opened. `line` has the branches, as JSON, from which one began. Places have their own index, an R*Tree, in which their
 * entries' own numbers lie beside the rounded ones that it sorts by: most searches of circles need no other table.
 */
export const tables = `
  CREATE TABLE camera (
    entry INTEGER PRIMARY KEY,
    row INTEGER NOT NULL,
    branch INTEGER NOT NULL,
    ${columns.map((name) => `${name} ${numbers.includes(name) ? 'NUMERIC' : 'TEXT'}`).join(',\n    ')}
  );
  CREATE TABLE record (entry INTEGER PRIMARY KEY, camera TEXT NOT NULL);
  CREATE VIRTUAL TABLE place USING rtree (entry, south, north, west, east, +row, +branch, +latitude, +longitude);
  CREATE TABLE branch (branch INTEGER PRIMARY KEY, line TEXT NOT NULL);
  CREATE TABLE opening (count INTEGER NOT NULL);
  INSERT INTO opening VALUES (0);
`;

/** Brings the places of the cameras that a new file begins with into their tree. Neighbours come one after the other, which is faster. */
export const plant = `
  INSERT INTO place SELECT entry, latitude, latitude, longitude, longitude, row, branch, latitude, longitude FROM camera
    WHERE latitude IS NOT NULL AND longitude IS NOT NULL ORDER BY round(latitude), longitude;
`;

/** Few cameras have the same value of these; of the others one finds a page's worth soon. */
const selective = ['source', 'country', 'state', 'city', 'resolution_width'] as const;

export const indexes = `
  CREATE INDEX by_row ON camera (row);
  CREATE INDEX late ON camera (row, branch) WHERE branch > 0;
  ${selective.map((name) => `CREATE INDEX by_${name} ON camera (${name}, row);`).join('\n  ')}
  ${keyNames.map((name) => `CREATE INDEX by_${name} ON camera (${name}) WHERE ${name} IS NOT NULL;`).join('\n  ')}
`;

/**
 * Does an entry count, and is it the newest of its row? Whether it does is told by the line of the version that is asked for. Branch 0
 * has one entry of each row, so that newer ones are on others, of which there is an index.
 *
 * @param entry - the table that has it, with its row and branch.
 */
export function counts(entry: 'e' | 'p'): string {
  return `
    EXISTS (SELECT 1 FROM temp.line l WHERE l.branch = ${entry}.branch AND ${entry}.entry <= l.until)
    AND NOT EXISTS (
      SELECT 1 FROM camera n JOIN temp.line m ON m.branch = n.branch AND n.entry <= m.until
      WHERE n.row = ${entry}.row AND n.entry > ${entry}.entry AND n.branch > 0
    )
  `;
}
