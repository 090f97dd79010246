import { expect, test } from 'vitest';
import { shippedOf, unlike } from './shipped.ts';
import type { ShippedManifest } from './shipped.ts';
import { root } from './workspace.ts';

const shipped = shippedOf(root);
const sample = shipped.find(({ folder }) => folder === 'packages/motif')!;

test('private packages are not published', () => {
  const folders = shipped.map(({ folder }) => folder);
  expect(folders).toEqual(expect.arrayContaining(['packages/http', 'simulators/kernel']));
  expect(folders).not.toContain('packages/house');
});

test.each(shipped.map((found) => [found.folder, found] as const))(
  '%s says what every package says',
  (_folder, found) => {
    expect(unlike(found)).toEqual([]);
  },
);

test.each<readonly [string, Partial<ShippedManifest>]>([
  ['description', { description: 'a client' }],
  ['keywords', { keywords: ['labrig', 'motif'] }],
  ['homepage', { homepage: 'https://example.com' }],
  ['bugs', { bugs: {} }],
  ['license', { license: 'ISC' }],
  ['repository', { repository: { ...sample.manifest.repository, directory: 'packages/valt' } }],
  ['files', { files: ['dist'] }],
  ['sideEffects', { sideEffects: true }],
  ['engines', { engines: { node: '>=18' } }],
  ['publishConfig', { publishConfig: { ...sample.manifest.publishConfig, access: 'restricted' } }],
  ['publishConfig.exports', { publishConfig: { access: 'public' } }],
])('another %s is named', (what, change) => {
  const manifest = { ...sample.manifest, ...change };
  expect(unlike({ ...sample, manifest })).toEqual([expect.stringContaining(`packages/motif: ${what}`)]);
});

test('a README that has nothing to say is named', () => {
  expect(unlike({ ...sample, readme: '' })).toHaveLength(4);
});
