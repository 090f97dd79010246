import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { shippedOf } from '@labrig/house/shipped';
import { root } from '@labrig/house/workspace';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, expect, test } from 'vitest';
import { pack } from './packed.ts';

const packed = await pack();
afterAll(() => packed[Symbol.dispose]());
const names = [...packed.tarballs.keys()];
/** A command has nothing to import. */
const libraries = names.filter((name) => !/^labrig-\d/.test(name));

/** What a package of modules alone can't give: types for what resolved modules before 2020, and a copy for `require`, which takes modules as they are. */
const given = new Set(['NoResolution of node10', 'CJSResolvesToESM of node16-cjs']);

test('every public package is packed', () => {
  expect(names.map((name) => name.replace(/-0\.0\.0\.tgz$|-\d+\.\d+\.\d+\.tgz$/, '')).toSorted()).toEqual(
    shippedOf(root)
      .map(({ manifest }) => manifest.name.replace('@', '').replace('/', '-'))
      .toSorted(),
  );
});

test.each(names)('publint finds nothing in %s', async (name) => {
  const { messages, pkg } = await publint({ pack: { tarball: packed.tarballs.get(name)!.buffer }, strict: true });
  expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
});

test.each(libraries)(
  'the types of %s are those of its code, however it is resolved',
  { timeout: 60_000 },
  async (name) => {
    const { types, ...result } = await checkPackage(createPackageFromTarballData(packed.tarballs.get(name)!));
    expect(types).toEqual({ kind: 'included' });
    const found = 'problems' in result ? result.problems : [];
    expect(
      found.filter((problem) => {
        return !('resolutionKind' in problem && given.has(`${problem.kind} of ${problem.resolutionKind}`));
      }),
    ).toEqual([]);
  },
);
