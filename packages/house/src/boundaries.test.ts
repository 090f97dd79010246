import { expect, test } from 'vitest';
import { twoPackages } from './fixtures/packages.ts';
import { tool } from './fixtures/tool.ts';
import { tree } from './fixtures/tree.ts';

const boundaries = (source: string) => {
  using house = tree(twoPackages(source), ['turbo.json']);
  return tool(['turbo', 'boundaries'], house.folder);
};

test('a package that imports its own files only is let through', () => {
  expect(boundaries(`export const motif = 'index.ts';\n`)).toMatchObject({ status: 0 });
});

test.each([
  ['a file of another package', `export { valt } from '../../valt/src/index.ts';\n`, /leaves the package/],
  ['a package that it does not name', `export { valt } from '@labrig/valt';\n`, /is not a dependency/],
  ['only a type of such a package', `import type { valt } from '@labrig/valt';\n`, /is not a dependency/],
  ['such a package late', `export const late = import('@labrig/valt');\n`, /is not a dependency/],
])('a package may not import %s', (_what, source, reason) => {
  const { status, text } = boundaries(source);
  expect(text).toMatch(reason);
  expect(status).toBe(1);
});
