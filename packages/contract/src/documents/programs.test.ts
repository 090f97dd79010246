import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documents, programs, textOf } from '../fixtures/documents/programs.ts';
import type { Program } from '../fixtures/documents/programs.ts';

const run = promisify(execFile);
const home = join(import.meta.dirname, '../..');
const bin = (name: string): string => join(home, 'node_modules/.bin', name);

/** What a command prints, whether or not it fails. */
const output = (file: string, args: readonly string[]): Promise<string> =>
  run(file, args, { cwd: home }).then(
    ({ stdout }) => stdout,
    (error: { readonly stdout: string }) => error.stdout,
  );

let folder = '';
beforeAll(async () => {
  // Inside the package, so that the programs' imports resolve as a user's would.
  folder = await mkdtemp(join(home, '.documents-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Where a program is written to. */
const fileOf = ({ name }: Program, ending: string): string => join(folder, name.replaceAll(/\W+/g, '-') + ending);

async function write(fence: string, ending: string): Promise<string[]> {
  const all = programs(fence).map((program) => [fileOf(program, ending), program.text] as const);
  await Promise.all(all.map(([file, text]) => writeFile(file, text)));
  return all.map(([file]) => file);
}

describe('a program runs as printed, and prints something', () => {
  let results: readonly { readonly file: string; readonly lines?: number; readonly error?: string }[] = [];
  beforeAll(async () => {
    const files = await write('ts', '.mts');
    const runEach = join(import.meta.dirname, '../fixtures/documents/run-each.mjs');
    const flags = ['--conditions=labrig-source', '--disable-warning=ExperimentalWarning', runEach];
    const stdout = await output(process.execPath, [...flags, ...files]);
    results = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as (typeof results)[number]);
  }, 120_000);

  test.each(programs('ts').map((program) => [program.name, program] as const))('%s', (_, program) => {
    const { error, lines } = results.find(({ file }) => file === fileOf(program, '.mts')) ?? { error: 'it never ran' };
    expect(error).toBeUndefined();
    expect(lines).toBeGreaterThan(0);
  });

  test('the README has one', () => {
    expect(programs('ts').filter(({ document }) => document === 'README.md')).toHaveLength(1);
  });
});

test('the programs for vitest pass', { timeout: 60_000 }, async () => {
  const files = await write('ts vitest', '.test.ts');
  expect(files).not.toEqual([]);
  const config = join(folder, 'vitest.config.ts');
  const resolve = "{ conditions: ['labrig-source', 'module', 'node', 'import', 'default'] }";
  await writeFile(
    config,
    `export default { resolve: ${resolve}, ssr: { resolve: ${resolve} }, test: { include: ['*.test.ts'] } };\n`,
  );
  await run(bin('vitest'), ['run', '--config', config, '--root', folder, '--maxWorkers=1'], { cwd: home });
});

test('every program has the types that it is printed with', { timeout: 60_000 }, async () => {
  const fences = ['ts', 'ts no-run', 'ts vitest', 'ts browser'];
  const files = (await Promise.all(fences.map((fence) => write(fence, `.${fence.split(' ').at(-1)}.mts`)))).flat();
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: '../../../tsconfig.base.json', include: [], files }),
  );
  expect(await output(bin('tsc'), ['-p', folder])).toBe('');
});

test('a fence with a program says what becomes of it', () => {
  const known = new Set(['ts', 'ts no-run', 'ts vitest', 'ts browser', 'python', 'python no-run']);
  const others = documents.flatMap((document) =>
    [...textOf(document).matchAll(/^```((?:ts|typescript|js|tsx|python|py)\b.*)$/gm)]
      .filter(([, fence]) => !known.has(fence!))
      .map(([fence]) => `${document}: ${fence}`),
  );
  expect(others).toEqual([]);
});
