import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that is gone when it goes out of scope. */
export interface Temporary extends Disposable {
  readonly folder: string;
}

/** Makes an empty folder with a name that begins so. */
export function temporary(prefix: string): Temporary {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }) };
}
