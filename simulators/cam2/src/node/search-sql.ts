import { boxesOf } from '../database/boxes.ts';
import { pageSize } from '../database/search.ts';
import { properties } from '../database/searchable.ts';
import { cellOf } from './entry.ts';
import { counts } from './schema.ts';
import type { SQLInputValue } from 'node:sqlite';
import type { Query } from '../database/search.ts';

/** A statement and what goes into it. */
export interface Question {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

/** Kilometres. In a larger circle there are so many cameras that going through all of them in their order comes to an end sooner. */
const large = 1000;

/**
 * A search as SQL. The R*Tree brings the cameras of a small circle's boxes; which of them are in the circle is told by the distance
 * itself.
 *
 * @param next - the row of the next camera.
 */
export function searchSql({ circle, equal, offset }: Query, next: number): Question {
  const asked = properties.filter((name) => equal[name] !== undefined);
  const skip = Math.min(offset, next);
  if (!circle && asked.length === 0) return question('camera e', ['e.row > ?'], [skip, 0]);
  const conditions = asked.map((name) => `e.${name} = ?`);
  const values: SQLInputValue[] = asked.map((name) => cellOf(equal[name]));
  if (!circle) return question('camera e', conditions, [...values, skip]);
  const { latitude, longitude, radius } = circle;
  const boxes = boxesOf(circle);
  const corners = boxes.flatMap(({ south, north, west, east }) => [south, north, west, east]);
  const inCircle = [...values, latitude, longitude, radius, skip];
  const exactly = 'kilometres(e.latitude, e.longitude, ?, ?) <= ?';
  if (radius > large) {
    const around = boxes.map(() => '(e.latitude BETWEEN ? AND ? AND e.longitude BETWEEN ? AND ?)').join(' OR ');
    return question('camera e', [`(${around})`, ...conditions, exactly], [...corners, ...inCircle]);
  }
  const touched = boxes
    .map(() => 'SELECT entry FROM place WHERE north >= ? AND south <= ? AND east >= ? AND west <= ?')
    .join(' UNION ');
  // CROSS keeps the order: first the tree, then the cameras that it names.
  const from = `(${touched}) p CROSS JOIN camera e ON e.entry = p.entry`;
  return question(from, [...conditions, exactly], [...corners, ...inCircle]);
}

/** The last value is how many cameras are skipped. */
function question(from: string, conditions: readonly string[], values: readonly SQLInputValue[]): Question {
  const sql = `
    SELECT r.camera FROM (
      SELECT e.entry, e.row FROM ${from} WHERE ${[...conditions, counts].join(' AND ')}
      ORDER BY e.row LIMIT ${pageSize} OFFSET ?
    ) f JOIN record r ON r.entry = f.entry ORDER BY f.row
  `;
  return { sql, values };
}
