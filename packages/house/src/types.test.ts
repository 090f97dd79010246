import { expect, test } from 'vitest';
import { tool } from './fixtures/tool.ts';
import { tree } from './fixtures/tree.ts';

const tsc = (source: string) => {
  const config = JSON.stringify({ extends: './tsconfig.base.json', compilerOptions: { types: [] } });
  const files = { 'package.json': '{ "type": "module" }', 'tsconfig.json': config, 'src/a.ts': source };
  using house = tree(files, ['tsconfig.base.json']);
  return tool(['tsc'], house.folder);
};

test('sources that fit together are let through', () => {
  expect(tsc('export const list: readonly number[] = [1];\n')).toMatchObject({ status: 0 });
});

test.each([
  ['a wrong type', `export const count: number = '1';\n`],
  ['an index that may be missing', 'export const first = (list: readonly number[]): number => list[0];\n'],
  ['what Node cannot strip', 'export enum Colour { Red }\n'],
  ['an unused name', 'export const sum = (a: number, b: number): number => a;\n'],
])('%s is refused', (_what, source) => {
  const { status, text } = tsc(source);
  expect(text).toMatch(/error TS/);
  expect(status).not.toBe(0);
});
