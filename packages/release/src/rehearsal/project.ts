import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from '../run.ts';

/** A folder of somebody who has never heard of this repository. */
export interface Project {
  readonly folder: string;
  write(path: string, text: string): void;
}

/** Where packages come from, and a cache of npm that is nobody else's. */
export interface Source {
  readonly registry: string;
  readonly cache: string;
}

/** Makes an empty project and installs packages into it, as npm does it for a user. */
export async function createProject(folder: string, packages: readonly string[], source: Source): Promise<Project> {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('package.json', JSON.stringify({ name: 'a-project', private: true, type: 'module' }));
  const { registry, cache } = source;
  const options = ['--registry', registry, '--cache', cache, '--no-audit', '--no-fund', '--loglevel', 'error'];
  await run(['npm', 'install', ...options, ...packages], folder);
  return { folder, write };
}
