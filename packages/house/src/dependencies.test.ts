import { expect, test } from 'vitest';
import { forbiddenDependencies } from './dependencies.ts';
import { packagesOf, root } from './workspace.ts';

const found = (folder: string, ...names: readonly string[]): readonly string[] =>
  forbiddenDependencies([
    {
      folder,
      manifest: { name: folder, dependencies: Object.fromEntries(names.map((name) => [name, 'workspace:^'])) },
    },
  ]);

test('the packages of this house depend only on what their room may', () => {
  const packages = packagesOf(root);
  expect(packages.map(({ folder }) => folder)).toEqual(expect.arrayContaining(['packages/http', 'simulators/kernel']));
  expect(forbiddenDependencies(packages)).toEqual([]);
});

test.each([
  ['packages/http', 'ky'],
  ['packages/codegen', '@labrig/http'],
  ['packages/motif', '@labrig/valt'],
  ['packages/motif', '@labrig/motif-simulator'],
  ['packages/motif', '@labrig/simulator'],
  ['packages/motif', 'ky'],
  ['packages/motif', 'crc-32'],
  ['packages/moveshelf', 'ky'],
  ['packages/contract', '@labrig/house'],
  ['packages/labrig', '@labrig/motif'],
  ['simulators/kernel', '@labrig/motif-simulator'],
  ['simulators/kernel', '@labrig/http'],
  ['simulators/motif', '@labrig/motif'],
  ['simulators/motif', '@labrig/valt-simulator'],
  ['simulators/motif', '@labrig/lab'],
  ['simulators/lab', '@labrig/motif'],
])('%s may not depend on %s', (folder, name) => {
  expect(found(folder, name)).toEqual([`${folder}: may not depend on ${name}`]);
});

test.each([
  ['packages/motif', '@labrig/http'],
  ['packages/moveshelf', '@labrig/http'],
  ['packages/moveshelf', 'crc-32'],
  ['packages/contract', '@labrig/lab'],
  ['packages/labrig', '@labrig/contract'],
  ['packages/bench', '@labrig/motif-simulator'],
  ['simulators/kernel', 'hono'],
  ['simulators/motif', '@labrig/simulator'],
  ['simulators/lab', '@labrig/motif-simulator'],
])('%s may depend on %s', (folder, name) => {
  expect(found(folder, name)).toEqual([]);
});

test('among the peers only ours count', () => {
  const manifest = { name: 'x', peerDependencies: { '@labrig/lab': 'workspace:^', zeromq: '^6.0.0' } };
  expect(forbiddenDependencies([{ folder: 'packages/motif', manifest }])).toEqual([
    'packages/motif: may not depend on @labrig/lab',
  ]);
});

test('a package outside of the known rooms is named', () => {
  expect(found('attic/motif')).toEqual(['attic/motif: no room of the house']);
});
