import { run } from '../../run.ts';
import { specifiers } from '../specifiers.ts';
import type { Stage } from '../stage.ts';

/** Every entry of every package is a module that loads, in plain JavaScript. */
export async function checkModules({ project }: Stage): Promise<void> {
  // The helpers for vitest load in a test only, and are type-checked with all others.
  const names = specifiers().filter((name) => !name.endsWith('/vitest'));
  const lines = names.map((name) => `check(${JSON.stringify(name)}, await import(${JSON.stringify(name)}));`);
  const check = `const check = (name, module) => { if (Object.keys(module).length === 0) throw new Error(name + ' is empty'); };`;
  project.write('modules.js', [check, ...lines].join('\n'));
  await run(['node', 'modules.js'], project.folder);
}
