import { counts } from './schema.ts';
import type { DatabaseSync } from 'node:sqlite';
import type { CameraVersion } from '../state.ts';
import type { Guard } from './transaction.ts';

type Line = CameraVersion['line'];

/** Makes a version the one that questions are about. */
export function versionSwitch(database: DatabaseSync): (line: Line) => void {
  const clear = database.prepare('DELETE FROM temp.line');
  const add = database.prepare('INSERT INTO temp.line (branch, until) VALUES (?, ?)');
  let last: Line = [];
  return (line) => {
    if (line === last) return;
    clear.run();
    for (const { branch, until } of line) add.run(branch, until);
    last = line;
  };
}

const forget = `
  CREATE TEMP TABLE gone AS SELECT e.entry FROM camera e
    WHERE e.row IN (SELECT row FROM camera WHERE branch > 0) AND NOT (${counts('e')});
  DELETE FROM place WHERE entry IN (SELECT entry FROM gone);
  DELETE FROM record WHERE entry IN (SELECT entry FROM gone);
  DELETE FROM camera WHERE entry IN (SELECT entry FROM gone);
  DROP TABLE gone;
  UPDATE place SET branch = 0 WHERE entry IN (SELECT entry FROM camera WHERE branch > 0);
  UPDATE camera SET branch = 0 WHERE branch > 0;
  DELETE FROM branch WHERE branch > 0;
`;

/**
 * The version that was written last, if any was. Only it goes on, so that what others have is dropped, and all entries are of the
 * branch 0 from now on.
 */
export function lastVersion(
  database: DatabaseSync,
  show: (line: Line) => void,
  transaction: Guard,
): Omit<CameraVersion, 'opening'> | undefined {
  const base = database.prepare('SELECT line FROM branch WHERE branch = 0').get();
  if (!base) return undefined;
  const head = database.prepare('SELECT entry, branch FROM camera ORDER BY entry DESC LIMIT 1').get();
  const until = Number(head?.['entry'] ?? 0);
  const branch = Number(head?.['branch'] ?? 0);
  if (branch > 0) {
    const begun = database.prepare('SELECT line FROM branch WHERE branch = ?').get(branch)!;
    show([...(JSON.parse(String(begun['line'])) as Line), { branch, until }]);
    transaction(() => database.exec(forget));
  }
  const rows = Number(database.prepare('SELECT max(row) AS rows FROM camera').get()!['rows'] ?? 0);
  return { next: rows + 1, line: [{ branch: 0, until }] };
}
