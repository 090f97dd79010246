import { expect, test } from 'vitest';
import { tree } from './fixtures/tree.ts';
import { vendorsOf } from './vendors.ts';
import { packagesOf, root } from './workspace.ts';

test('every vendor has its rooms, and every simulator is that of a vendor', () => {
  const names = vendorsOf(root).map(({ name }) => name);
  const folders = packagesOf(root).map(({ folder }) => folder);
  const rooms = ['kernel', 'lab', 'hosted'];
  expect(folders.filter((folder) => folder.startsWith('simulators/')).toSorted()).toEqual(
    [...names, ...rooms].map((name) => `simulators/${name}`).toSorted(),
  );
  expect(folders).toEqual(expect.arrayContaining(names.map((name) => `packages/${name}`)));
});

test('the schema of scenarios gives their order, and their guides what they are called', () => {
  using house = tree({
    'specs/scenario.schema.yaml': '$defs: { Devices: { properties: { valt: {}, motif: {} } } }',
    'docs/motif.md': '# Motif\n\n## More\n',
    'docs/valt.md': 'An introduction.\n\n# VALT\n',
  });
  expect(vendorsOf(house.folder)).toEqual([
    { name: 'valt', title: 'VALT' },
    { name: 'motif', title: 'Motif' },
  ]);
});
