import { expect, test } from 'vitest';
import { twoPackages } from './fixtures/packages.ts';
import { tool } from './fixtures/tool.ts';
import { tree } from './fixtures/tree.ts';

const knip = (files: Readonly<Record<string, string>>) => {
  using house = tree({ ...twoPackages(`export { motif } from './motif.ts';\n`), ...files }, ['knip.json']);
  return tool(['knip', '--no-progress'], house.folder);
};
const motif = 'export const motif = 1;\n';

test('a package whose every export is used is let through', () => {
  expect(knip({ 'packages/motif/src/motif.ts': motif })).toMatchObject({ status: 0 });
});

test('an export that nobody imports is named', () => {
  const { status, text } = knip({ 'packages/motif/src/motif.ts': `${motif}export const leftover = 2;\n` });
  expect(text).toMatch(/Unused exports[^]*leftover/);
  expect(status).toBe(1);
});

test('a file that nobody imports is named', () => {
  const { status, text } = knip({ 'packages/motif/src/motif.ts': motif, 'packages/motif/src/attic.ts': motif });
  expect(text).toMatch(/Unused files[^]*attic\.ts/);
  expect(status).toBe(1);
});

test('a dependency that nobody imports is named', () => {
  const manifest = { name: '@labrig/motif', exports: './src/index.ts', dependencies: { hono: 'catalog:' } };
  const { status, text } = knip({
    'packages/motif/src/motif.ts': motif,
    'packages/motif/package.json': JSON.stringify(manifest),
  });
  expect(text).toMatch(/Unused dependencies[^]*hono/);
  expect(status).toBe(1);
});
