import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Generated files that git holds, and a `.gitignore` that would let them in. */
export function committedGenerated(folder: string): readonly string[] {
  const ignored = readFileSync(join(folder, '.gitignore'), 'utf8').split('\n').includes('generated/');
  return [...(ignored ? [] : ['.gitignore: has no line "generated/"']), ...tracked(folder)];
}

function tracked(folder: string): readonly string[] {
  // A copy without a repository has nothing committed.
  if (!existsSync(join(folder, '.git'))) return [];
  const found = execFileSync('git', ['ls-files', '--', '**/generated/**'], { cwd: folder, encoding: 'utf8' });
  return found.split('\n').filter((path) => path !== '');
}
