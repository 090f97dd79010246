import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedOf } from '@labrig/house/shipped';
import { root } from '@labrig/house/workspace';
import { afterAll, describe, expect, test } from 'vitest';
import { pack } from './packed.ts';
import { run } from './run.ts';
import { packageMistakes, typeMistakes } from './tarballs.ts';
import { temporary } from './temporary.ts';

const packed = await pack();
afterAll(() => packed[Symbol.dispose]());
const names = [...packed.tarballs.keys()];
/** A command has nothing to import. */
const libraries = names.filter((name) => !/^labrig-\d/.test(name));

test('every public package is packed', () => {
  expect(names.map((name) => name.replace(/-0\.0\.0\.tgz$|-\d+\.\d+\.\d+\.tgz$/, '')).toSorted()).toEqual(
    shippedOf(root)
      .map(({ manifest }) => manifest.name.replace('@', '').replace('/', '-'))
      .toSorted(),
  );
});

test.each(names)('publint finds nothing in %s', async (name) => {
  expect(await packageMistakes(packed.tarballs.get(name)!)).toEqual([]);
});

test.each(libraries)(
  'the types of %s are those of its code, however it is resolved',
  { timeout: 60_000 },
  async (name) => {
    expect(await typeMistakes(packed.tarballs.get(name)!)).toEqual([]);
  },
);

describe('of a package that is not right', () => {
  /** A package of one module, packed. */
  const tarballOf = async (exported: object): Promise<Uint8Array<ArrayBuffer>> => {
    using made = temporary('labrig-wrong-');
    const manifest = { name: 'wrong', version: '1.0.0', type: 'module', exports: { '.': exported } };
    writeFileSync(join(made.folder, 'package.json'), JSON.stringify(manifest));
    mkdirSync(join(made.folder, 'dist'));
    writeFileSync(join(made.folder, 'dist/index.js'), 'export const answer = 42;\n');
    writeFileSync(join(made.folder, 'dist/index.d.cts'), 'export const answer: number;\n');
    await run(['pnpm', 'pack'], made.folder);
    return new Uint8Array(readFileSync(join(made.folder, 'wrong-1.0.0.tgz')));
  };

  test('an entry without its file is named', async () => {
    const mistakes = await packageMistakes(await tarballOf({ default: './dist/gone.js' }));
    expect(mistakes.join('\n')).toContain('./dist/gone.js but the file does not exist');
  });

  test('types that are missing, and types of another kind of module, are named', async () => {
    expect(await typeMistakes(await tarballOf({ default: './dist/index.js' }))).not.toEqual([]);
    expect(await typeMistakes(await tarballOf({ types: './dist/index.d.cts', default: './dist/index.js' }))).toContain(
      'FalseCJS',
    );
  });
});
