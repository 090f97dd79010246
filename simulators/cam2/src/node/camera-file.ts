import { tableOf } from '@labrig/simulator';
import { CameraFileError } from './camera-file-error.ts';
import { cameraWriter } from './camera-writer.ts';
import { cellOf } from './entry.ts';
import { openDatabase } from './open-database.ts';
import { counts } from './schema.ts';
import { searchSql } from './search-sql.ts';
import { guardOf, transactionIn } from './transaction.ts';
import { lastVersion, versionSwitch } from './versions.ts';
import type { SQLInputValue, StatementSync } from 'node:sqlite';
import type { Draft } from '@labrig/simulator';
import type { CameraStore, Held } from '../database/camera-store.ts';
import type { Found } from '../database/found.ts';
import type { Camera } from '../generated/spec.ts';
import type { CameraVersion } from '../state.ts';
import type { Question } from './search-sql.ts';

/** Cameras in a file. It is held for one lab until it is closed. */
export interface CameraFile extends CameraStore, Disposable {
  close(): void;
}

/**
 * Keeps the cameras of a simulator in a file, an SQLite database: what a call has acknowledged is there when the process is killed
 * right afterwards. A file goes on with what was written last. A lab's reset brings back what was there when it was opened, and
 * reaches the file, as every restored snapshot does, with the next write. A lab that outlives its process by a store of its own
 * keeps its cameras there, with everything else: it needs no such file.
 *
 * @param file - is made if it isn't there; its folder has to be.
 * @throws CameraFileError if it is in use by another lab, is no such file, or was written by a later version.
 * @example
 * using store = openCameraFile('cameras.sqlite');
 * using lab = createLab({ cam2: simulateCam2({ cameras: 20_000, store }) });
 */
export function openCameraFile(file: string): CameraFile {
  const database = openDatabase(file);
  const guard = guardOf(database, file);
  const transaction = transactionIn(database, guard);
  const show = versionSwitch(database);
  const { fill, write } = cameraWriter(database, transaction);
  const close = (): void => {
    if (database.isOpen) database.close();
  };
  const { count: opening } = transaction(() =>
    database.prepare('UPDATE opening SET count = count + 1 RETURNING count').get()!,
  ) as {
    count: number;
  };
  const versionOf = ({ version }: Pick<Held, 'version'>): CameraVersion => {
    if (!version) throw new Error('this state is of a simulator that has another store');
    if (version.opening !== opening) throw new CameraFileError(file, reopened);
    return version;
  };
  let begun: CameraVersion | undefined;

  const statements = new Map<string, StatementSync>();
  const ask = (held: Held, sql: string, values: readonly SQLInputValue[]) => {
    const { line } = versionOf(held);
    return guard(() => {
      let statement = statements.get(sql);
      if (!statement) statements.set(sql, (statement = database.prepare(sql)));
      show(line);
      return statement.all(...values);
    });
  };
  const found = (held: Held, condition: string, values: readonly SQLInputValue[]): Found[] => {
    const sql = `
      SELECT e.row, r.camera FROM camera e JOIN record r ON r.entry = e.entry
      WHERE ${condition} AND ${counts('e')} ORDER BY e.row
    `;
    return ask(held, sql, values).map(({ row, camera }) => ({ row: Number(row), camera: cameraIn(camera) }));
  };
  const search: CameraFile['search'] = (held, query) => {
    const count = ({ sql, values }: Question, limit: number): number =>
      Number(ask(held, `SELECT count(*) AS n FROM (${sql} LIMIT ?)`, [...values, Math.ceil(limit)])[0]?.['n']);
    const { sql, values } = searchSql(query, { next: versionOf(held).next, count });
    return ask(held, sql, values).map(({ camera }) => cameraIn(camera));
  };

  return {
    begin(first) {
      begun ??= { opening, ...(guard(() => lastVersion(database, show, transaction)) ?? fill(first())) };
      return { cameras: tableOf(), version: begun };
    },
    byId: (held, cameraID) => found(held, 'e.cameraID = ?', [cellOf(cameraID.toLowerCase())])[0],
    byLegacy: (held, legacy) => found(held, 'e.legacy_cameraID = ?', [legacy])[0],
    candidates(held, wanted) {
      const asked = Object.entries(wanted);
      const conditions = asked.map(([key, values]) => `e.${key} IN (${values.map(() => '?').join(', ')})`);
      const values = asked.flatMap(([, some]) => some.map(cellOf));
      return found(held, conditions.join(' AND '), values);
    },
    search,
    *all(held) {
      // Page by page: a million cameras are not in memory at once, and what is written meanwhile changes nothing.
      for (let offset = 0; offset < versionOf(held).next - 1;) {
        const page = search(held, { equal: {}, offset });
        offset += page.length;
        yield* page;
      }
    },
    next: (held) => versionOf(held).next,
    add(draft, camera) {
      const before = plain(versionOf(draft as Held));
      draft.version = write(before, before.next, camera) as Draft<CameraVersion>;
    },
    set(draft, row, camera) {
      draft.version = write(plain(versionOf(draft as Held)), row, camera) as Draft<CameraVersion>;
    },
    close,
    [Symbol.dispose]: close,
  };
}

const reopened =
  'has been opened anew, and keeps no version of earlier times. A lab that is kept in a file itself has its cameras there: give it no store of its own.';

/** A version as plain data: a draft is none. */
function plain({ opening, next, line }: CameraVersion): CameraVersion {
  return { opening, next, line: line.map(({ branch, until }) => ({ branch, until })) };
}

function cameraIn(text: unknown): Camera {
  return JSON.parse(String(text)) as Camera;
}
