import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { tree } from './fixtures/tree.ts';
import { vendorsOf } from './vendors.ts';
import { packagesOf, root } from './workspace.ts';

const folders = new Set(vendorsOf(root).map(({ name }) => `packages/${name}`));
const clients = packagesOf(root).filter(({ folder }) => folders.has(folder));

/** What an application bundles of a client, for no platform at all: an import of a Node built-in fails the build. */
async function bundleOf(folder: string) {
  const built = await build({
    absWorkingDir: folder,
    logLevel: 'silent',
    entryPoints: ['src/index.ts'],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'neutral',
    format: 'iife',
    globalName: 'entry',
    conditions: ['labrig-source'],
  });
  return { text: built.outputFiles[0]?.text ?? '', files: Object.keys(built.metafile.inputs) };
}

/** Files that don't belong into the bundle of a client with these dependencies. */
function strangers(files: readonly string[], dependencies: object = {}): readonly string[] {
  const others = Object.keys(dependencies).filter((name) => name !== '@labrig/http');
  const ours = [/^(?:src|\.\.\/http\/src)\//, ...others.map((name) => RegExp(`/node_modules/${name}/`))];
  return files.filter((file) => !ours.some((place) => place.test(file)) || /\/node(?:\.ts|\/)/.test(file));
}

test('there are clients', () => {
  expect(clients.map(({ folder }) => folder)).toContain('packages/motif');
});

test.each(clients.map(({ folder, manifest }) => [folder, manifest] as const))(
  'an application bundles of %s itself, http and its other dependencies, no line of their ./node entries, and it touches nothing when it loads',
  async (folder, { dependencies }) => {
    const { text, files } = await bundleOf(join(root, folder));
    expect(strangers(files, dependencies)).toEqual([]);

    const language = new Set(runInContext('Object.getOwnPropertyNames(globalThis)', createContext({})) as string[]);
    const touched: string[] = [];
    const watched = Object.getOwnPropertyNames(globalThis)
      .filter((name) => !language.has(name))
      .map((name) => [name, { get: () => void touched.push(name) }] as const);
    const globals = createContext(Object.defineProperties({}, Object.fromEntries(watched)));
    runInContext(text, globals);
    expect(touched).toEqual([]);
    expect(watched.map(([name]) => name)).toEqual(
      expect.arrayContaining(['fetch', 'URL', 'AbortController', 'setTimeout', 'process']),
    );
    const name = folder.slice('packages/'.length);
    const create = `create${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    expect(runInContext(`typeof entry.${create} + typeof (entry.operations ?? entry.documents)`, globals)).toBe(
      'functionobject',
    );
  },
);

test('a built-in of Node, a line of the ./node entry, and a file of somebody else are found', async () => {
  using house = tree({
    'good/src/index.ts': `export { tls } from './node.ts';\nexport { other } from '../../other/index.ts';\n`,
    'good/src/node.ts': 'export const tls = 1;\n',
    'other/index.ts': 'export const other = 1;\n',
    'bad/src/index.ts': `export * from 'node:fs';\n`,
  });
  const { files } = await bundleOf(join(house.folder, 'good'));
  expect(strangers(files).toSorted()).toEqual(['../other/index.ts', 'src/node.ts']);
  await expect(bundleOf(join(house.folder, 'bad'))).rejects.toThrow('node:fs');
});
