import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { editsFor } from './edits/edits.ts';
import { Refusal } from './refusal.ts';
import { templatesFor } from './templates.ts';
import type { Names } from './names.ts';

/** What was written, paths from the root. */
export interface Written {
  readonly made: readonly string[];
  readonly changed: readonly string[];
}

/**
 * Writes the rooms of a vendor into the house under `base`, and its name wherever all vendors are named.
 *
 * @throws Refusal if something is in the way, or not where it was: then nothing is written.
 */
export function newVendor(names: Names, base: string): Written {
  const made = templatesFor(names);
  const inTheWay = Object.keys(made).find((path) => existsSync(join(base, path)));
  if (inTheWay !== undefined) throw new Refusal(`${inTheWay} is there already`);
  const changed = Object.fromEntries(
    editsFor(names).map(({ path, change }) => [path, changedFile(path, change, base)]),
  );

  const port = `simulators/lab/src/vendors/${names.name}.ts`;
  const files = { ...made, ...changed, [port]: made[port]!.replace(/offset: \d+/, `offset: ${nextOffset(base)}`) };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(base, path)), { recursive: true });
    writeFileSync(join(base, path), text);
  }
  // Longer and shorter names break lines elsewhere.
  execFileSync('oxfmt', Object.keys(files), { cwd: base, stdio: 'ignore' });
  return { made: Object.keys(made), changed: Object.keys(changed) };
}

function changedFile(path: string, change: (text: string) => string, base: string): string {
  try {
    return change(readFileSync(join(base, path), 'utf8'));
  } catch (cause) {
    throw new Refusal(`${path} could not be changed: ${(cause as Error).message}`, { cause });
  }
}

/** The first port behind those of the vendors that there are. */
function nextOffset(base: string): number {
  const texts = globSync('simulators/lab/src/vendors/*.ts', { cwd: base }).map((path) =>
    readFileSync(join(base, path), 'utf8'),
  );
  return 1 + Math.max(...texts.map((text) => Number(/^ {2}offset: (\d+),$/m.exec(text)?.[1] ?? 0)));
}
