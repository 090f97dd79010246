import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { folder, specFile } from './fixtures/spec-file.ts';
import { sdlFile } from './fixtures/tea-room.ts';
import { generate, writeFiles } from './generate.ts';

const run = promisify(execFile);
const bin = join(import.meta.dirname, 'bin.ts');
/** `labrig-codegen` in a folder, as its exit code and what it wrote to the terminal. */
const codegen = async (cwd: string, ...args: string[]) => {
  const done = await run(process.execPath, [bin, ...args], { cwd }).catch((error: object) => ({ code: 0, ...error }));
  return { code: 0, stdout: '', stderr: '', ...done };
};
const contents = async (path: string) =>
  Object.fromEntries(
    await Promise.all(
      (await readdir(path)).map(async (name) => [name, await readFile(join(path, name), 'utf8')] as const),
    ),
  );

describe.each(['client', 'simulator'] as const)('the same spec gives the same bytes for a %s', (target) => {
  test('however often, from whatever folder, wherever the file lies', async () => {
    const odd = join(await folder(), 'a folder, 100% odd');
    await mkdir(odd);
    const files = [await specFile(), await specFile(undefined, odd)];
    const kernel = '@labrig/simulator';
    const [first, second, third] = [
      await generate({ files: [files[0]!], target, kernel }),
      await generate({ files: [files[0]!], target, kernel }),
      await generate({ files: [files[1]!], target, kernel }),
    ];
    expect(second).toStrictEqual(first);
    expect(third).toStrictEqual(first);
    const elsewhere = await folder();
    expect(await codegen(elsewhere, target, relative(elsewhere, files[1]!))).toStrictEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect(await contents(join(elsewhere, 'src/generated'))).toStrictEqual(first);
  });
});

test('every file says what it was made from, and names no folder of the machine', async () => {
  const file = await specFile();
  for (const target of ['client', 'simulator'] as const) {
    for (const text of Object.values(await generate({ files: [file], target, kernel: 'kernel' }))) {
      expect(text.split('\n')[0]).toBe('// Made from specs/tea.openapi.yaml by labrig-codegen.');
      expect(text).not.toContain(file.slice(0, file.lastIndexOf('/')));
      expect(text).not.toContain(process.cwd());
    }
  }
});

describe('labrig-codegen', () => {
  test('writes nothing from a spec that is refused, and says where it is wrong', async () => {
    const here = await folder();
    await specFile((spec) => delete spec.paths['/cups']!['get']!['x-labrig-evidence'], here);
    const { code, stderr } = await codegen(here, 'simulator', 'tea.openapi.yaml');
    expect([code, stderr]).toStrictEqual([
      1,
      expect.stringMatching(/^tea\.openapi\.yaml:\d+ {2}listCups needs x-labrig-evidence.*\n$/),
    ]);
    expect(await readdir(here)).toStrictEqual(['tea.openapi.yaml']);
  });

  test('explains its use where it is not understood', async () => {
    const { code, stderr } = await codegen(await folder(), 'server', 'tea.openapi.yaml');
    expect([code, stderr]).toStrictEqual([
      2,
      expect.stringContaining('usage: labrig-codegen client|simulator|schema SPEC'),
    ]);
  });
});

describe('a folder that is written', () => {
  test('holds exactly the files of the spec: what was there before is gone', async () => {
    const here = join(await folder(), 'src/generated');
    await writeFiles(here, { 'a.ts': 'a', 'b.ts': 'b' });
    await mkdir(join(here, 'old'));
    await writeFile(join(here, 'old/x.ts'), '');
    await writeFiles(here, { 'b.ts': 'new', 'c.ts': 'c' });
    expect(await contents(here)).toStrictEqual({ 'b.ts': 'new', 'c.ts': 'c' });
  });

  test('is left alone where it is right already: its files keep their time', async () => {
    const here = await folder();
    await writeFiles(here, { 'a.ts': 'a', 'b.ts': 'b' });
    for (const name of ['a.ts', 'b.ts']) await utimes(join(here, name), 1, 1);
    await writeFiles(here, { 'a.ts': 'a', 'b.ts': 'changed' });
    const times = await Promise.all(['a.ts', 'b.ts'].map(async (name) => (await stat(join(here, name))).mtimeMs));
    expect([times[0], times[1]! > 1000]).toStrictEqual([1000, true]);
  });
});

describe('a package with several specs', () => {
  test('gets the files of all, each with its own origin', async () => {
    const here = await folder();
    const files = [await specFile(undefined, here), await sdlFile(undefined, here)];
    const made = await generate({ files, target: 'simulator', kernel: 'kernel' });
    const origins = Object.entries(made).map(([name, text]) => [name, /specs\/(\S+)/.exec(text)?.[1]]);
    expect(Object.fromEntries(origins)).toStrictEqual({
      'types.ts': 'tea.openapi.yaml',
      'json-schemas.ts': 'tea.openapi.yaml',
      'spec.ts': 'tea.openapi.yaml',
      'schema.ts': 'tea.graphql',
      'resolvers.ts': 'tea.graphql',
      'fields.ts': 'tea.graphql',
      'examples.ts': 'tea.graphql',
    });
    expect(await codegen(here, 'simulator', 'tea.openapi.yaml', 'tea.graphql', '--kernel', 'kernel')).toMatchObject({
      code: 0,
    });
    expect(await contents(join(here, 'src/generated'))).toStrictEqual(made);
  });

  test('is refused where two make the same file', async () => {
    const here = await folder();
    await sdlFile(undefined, here);
    await sdlFile(undefined, await mkdir(join(here, 'b'), { recursive: true }));
    const { code, stderr } = await codegen(here, 'simulator', 'tea.graphql', 'b/tea.graphql');
    expect([code, stderr]).toStrictEqual([
      1,
      expect.stringMatching(/^b\/tea\.graphql:1 {2}schema\.ts is made from tea\.graphql already/),
    ]);
  });
});
