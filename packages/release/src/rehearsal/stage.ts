import { join } from 'node:path';
import { shippedOf } from '@labrig/house/shipped';
import { root } from '@labrig/house/workspace';
import { temporary } from '../temporary.ts';
import { createProject } from './project.ts';
import type { Project, Source } from './project.ts';
import { readmePrograms } from './programs.ts';
import { startRegistry } from './registry.ts';
import { releaseTo } from './release-copy.ts';
import { versionOf } from './version-of.ts';

/** What every check of the rehearsal stands on: the packages are published, and somebody has installed them. */
export interface Stage extends AsyncDisposable {
  /** For what is gone afterwards. */
  readonly folder: string;
  readonly source: Source;
  /** Has every public package, their peers, two TypeScripts and Vite, and the programs of the READMEs in `programs/`. */
  readonly project: Project;
}

/** Publishes every public package to a registry of this machine, and installs all of them into an empty project. */
export async function setStage(): Promise<Stage> {
  await using made = new AsyncDisposableStack();
  const { folder } = made.use(temporary('labrig-rehearsal-'));
  const registry = made.use(await startRegistry(join(folder, 'registry')));
  const copy = join(folder, 'copy');
  await releaseTo(registry.url, copy);

  const source = { registry: registry.url, cache: join(folder, 'cache') };
  const peers = ['@types/node', 'msw', 'typescript', 'vite', 'vitest'].map((name) => `${name}@${versionOf(name)}`);
  const ours = shippedOf(root).map(({ manifest }) => manifest.name);
  const project = await createProject(
    join(folder, 'project'),
    [...ours, ...peers, 'typescript-5@npm:typescript@5'],
    source,
  );
  for (const { name, text } of readmePrograms()) project.write(`programs/${name}.ts`, text);
  const kept = made.move();
  return { folder, source, project, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}
