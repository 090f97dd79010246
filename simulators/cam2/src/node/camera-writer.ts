import { cameraOf } from '../cameras/camera-of.ts';
import { entryWriter } from './entry.ts';
import { indexes, plant, writeAhead } from './schema.ts';
import type { DatabaseSync } from 'node:sqlite';
import type { Camera } from '../generated/spec.ts';
import type { CameraRow, CameraVersion } from '../state.ts';
import type { Guard } from './transaction.ts';

/** Writes cameras; each time there is another version. */
export interface CameraWriter {
  /** The first version of a new file. */
  fill(first: Iterable<CameraRow>): Omit<CameraVersion, 'opening'>;
  write(before: CameraVersion, row: number, camera: Camera): CameraVersion;
}

export function cameraWriter(database: DatabaseSync, transaction: Guard): CameraWriter {
  const { writeEntry, writePlace } = entryWriter(database);
  const beginBranch = database.prepare('INSERT INTO branch (branch, line) VALUES (?, ?)');
  /** The newest entry of each branch that was begun here. A version that ends before it goes on as another branch. */
  const tips = new Map<number, number>();
  return {
    fill(first) {
      const version = transaction(() => {
        let [rows, until] = [0, 0];
        for (const row of first) {
          rows += 1;
          until = writeEntry(rows, 0, cameraOf(row, rows));
        }
        // Many at once are sorted once: what lies in order is indexed in half the time.
        database.exec(`${plant} ${indexes}`);
        beginBranch.run(0, '[]');
        database.exec('ANALYZE');
        return { next: rows + 1, line: [{ branch: 0, until }] };
      });
      // Only now: a log would have had all of it once more.
      database.exec(writeAhead);
      return version;
    },
    write({ opening, next, line }, row, camera) {
      const tip = line.at(-1)!;
      const goesOn = tips.get(tip.branch) === tip.until;
      const branch = goesOn ? tip.branch : tips.size + 1;
      const until = transaction(() => {
        if (!goesOn) beginBranch.run(branch, JSON.stringify(line));
        const entry = writeEntry(row, branch, camera);
        writePlace(entry, row, branch, camera);
        return entry;
      });
      tips.set(branch, until);
      return {
        opening,
        next: Math.max(next, row + 1),
        line: [...(goesOn ? line.slice(0, -1) : line), { branch, until }],
      };
    },
  };
}
