import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const trap = join(import.meta.dirname, 'trap.ts');

/**
 * The first global of the platform that a module, or one that it imports, touches while it loads; `undefined` if none.
 * Some of them cost tens of milliseconds when first touched, which a user would pay before the first call.
 */
export function touched(module: string): string | undefined {
  const args = ['--conditions=labrig-source', `--import=${trap}`, module];
  const { status, stderr } = spawnSync('node', args, { encoding: 'utf8' });
  const name = /Error: (\w+) is touched when the module loads/.exec(stderr)?.[1];
  if (name === undefined && status !== 0) throw new Error(stderr);
  return name;
}
