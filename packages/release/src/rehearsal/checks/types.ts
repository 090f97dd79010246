import { run } from '../../run.ts';
import { specifiers } from '../specifiers.ts';
import type { Stage } from '../stage.ts';

const strict = {
  target: 'es2022',
  lib: ['es2024', 'esnext.disposable', 'dom', 'dom.iterable', 'dom.asynciterable'],
  types: ['node'],
  strict: true,
  noUncheckedIndexedAccess: false,
  exactOptionalPropertyTypes: true,
  // Our declarations are read as strictly as a user's own sources.
  skipLibCheck: false,
};

/**
 * The programs of the READMEs and every entry have types: as Node resolves modules and as bundlers do, for this TypeScript and
 * the one before. What comes out for Node is left in `compiled/`.
 */
export async function checkTypes({ project }: Stage): Promise<void> {
  const imports = specifiers().map(
    (name, index) => `import * as entry${index} from '${name}';\nexport { entry${index} };\n`,
  );
  project.write('programs/every-entry.ts', imports.join(''));
  const configure = (name: string, compilerOptions: object): void =>
    project.write(
      `${name}.json`,
      JSON.stringify({ compilerOptions: { ...strict, ...compilerOptions }, include: ['programs'] }),
    );
  configure('nodenext', { module: 'nodenext', outDir: 'compiled', rootDir: 'programs' });
  configure('bundler', { module: 'esnext', moduleResolution: 'bundler', noEmit: true });
  for (const name of ['nodenext', 'bundler'])
    await run(['node', 'node_modules/typescript/bin/tsc', '-p', `${name}.json`], project.folder);
  await run(['node', 'node_modules/typescript-5/bin/tsc', '-p', 'nodenext.json', '--noEmit'], project.folder);
}
