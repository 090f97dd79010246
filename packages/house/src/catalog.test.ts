import { expect, test } from 'vitest';
import { outsideTheCatalog } from './catalog.ts';
import { packageIn, packagesOf, root } from './workspace.ts';

test('every dependency of this house comes from the catalog or the workspace', () => {
  expect(outsideTheCatalog([packageIn('.', root), ...packagesOf(root)])).toEqual([]);
});

test.each(['dependencies', 'devDependencies', 'optionalDependencies'])(
  'a version of its own in %s is named',
  (kind) => {
    const manifest = { name: 'x', [kind]: { hono: '^4.0.0', vitest: 'catalog:', '@labrig/http': 'workspace:^' } };
    expect(outsideTheCatalog([{ folder: 'packages/x', manifest }])).toEqual([
      'packages/x: hono is ^4.0.0, not from the catalog',
    ]);
  },
);
