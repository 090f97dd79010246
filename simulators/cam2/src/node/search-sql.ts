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

/** What is known of the cameras before they are searched. */
interface Stock {
  /** The row of the next camera. */
  readonly next: number;
  /** How many entries a question brings, up to a limit. */
  readonly count: (question: Question, limit: number) => number;
}

/**
 * A search as SQL. Either the R*Tree brings the cameras of a circle's boxes, and they are sorted; or, where there are so many of them
 * that a page is full soon, all cameras are gone through in their order. Which of them are in the circle is told by the distance
 * itself.
 */
export function searchSql({ circle, equal, offset }: Query, { next, count }: Stock): Question {
  const asked = properties.filter((name) => equal[name] !== undefined);
  const skip = Math.min(offset, next);
  if (!circle && asked.length === 0) return page('camera e', ['e.row > ?'], [skip, 0]);
  const conditions = asked.map((name) => `e.${name} = ?`);
  const values: SQLInputValue[] = asked.map((name) => cellOf(equal[name]));
  if (!circle) return page('camera e', conditions, [...values, skip]);
  const { latitude, longitude, radius } = circle;
  const inCircle = [latitude, longitude, radius, skip];
  const near = inBoxes(circle);
  const many = Math.sqrt((next * (skip + pageSize)) / costOfTree);
  if (count(near, many + 1) > many) {
    return page('camera e', [...conditions, exactly('e')], [...values, ...inCircle]);
  }
  // CROSS keeps the order: first the tree, then the cameras that it names.
  const from = `(${near.sql}) p${asked.length > 0 ? ' CROSS JOIN camera e ON e.entry = p.entry' : ''}`;
  return page(from, [exactly('p'), ...conditions], [...near.values, latitude, longitude, radius, ...values, skip]);
}

/** What a camera that the tree brings costs, in cameras that are gone through in their order. */
const costOfTree = 5;

function exactly(entry: 'e' | 'p'): string {
  return `kilometres(${entry}.latitude, ${entry}.longitude, ?, ?) <= ?`;
}

function inBoxes(circle: NonNullable<Query['circle']>): Question {
  const boxes = boxesOf(circle);
  const box = `
    SELECT entry, row, branch, latitude, longitude FROM place
    WHERE north >= ? AND south <= ? AND east >= ? AND west <= ?
  `;
  return {
    sql: boxes.map(() => box).join(' UNION '),
    values: boxes.flatMap(({ south, north, west, east }) => [south, north, west, east]),
  };
}

/** The last value is how many cameras are skipped. */
function page(from: string, conditions: readonly string[], values: readonly SQLInputValue[]): Question {
  const entry = from.startsWith('camera') ? 'e' : 'p';
  const sql = `
    SELECT r.camera FROM (
      SELECT ${entry}.entry, ${entry}.row FROM ${from} WHERE ${[...conditions, counts(entry)].join(' AND ')}
      ORDER BY ${entry}.row LIMIT ${pageSize} OFFSET ?
    ) f JOIN record r ON r.entry = f.entry ORDER BY f.row
  `;
  return { sql, values };
}
