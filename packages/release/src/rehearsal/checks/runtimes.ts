import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../run.ts';
import { NotTried } from '../not-tried.ts';
import { readmePrograms } from '../programs.ts';
import type { Program } from '../programs.ts';
import { startLab } from '../lab-process.ts';
import type { Project } from '../project.ts';

/** Something that runs programs. */
export interface Runtime {
  readonly command: readonly [string, ...string[]];
  /** Whether it takes TypeScript as it stands in the READMEs; what was compiled, if not. */
  readonly source: boolean;
  /** Which programs it is for; all that run, unless told. */
  readonly only?: (program: Program) => boolean;
}

const installed = join(import.meta.dirname, '../../../runtimes/node_modules');

/** A runtime from the folder beside this package's sources. @throws {NotTried} if it is not there. */
export function runtime(path: string): string {
  const found = join(installed, path);
  if (!existsSync(found)) throw new NotTried(`${path} is not installed`);
  return found;
}

/** Runs the programs of the READMEs in a project, those of clients against a lab of its own on ports. */
export async function runPrograms(project: Project, { command, source, only = () => true }: Runtime): Promise<void> {
  await using lab = await startLab(project);
  const failures: string[] = [];
  for (const program of readmePrograms()
    .filter(({ runs }) => runs)
    .filter(only)) {
    const file = source ? `programs/${program.name}.ts` : `compiled/${program.name}.js`;
    try {
      const printed = await run([...command, file], project.folder, { env: lab.env, timeout: 60_000 });
      if (printed.trim() === '') throw new Error(`${file} printed nothing`);
    } catch (error) {
      failures.push((error as Error).message);
    }
  }
  if (failures.length > 0) throw new Error(failures.join('\n\n'));
}
