import { expect, test } from 'vitest';
import { tool } from './fixtures/tool.ts';
import { tree } from './fixtures/tree.ts';

/** Whether files have the format. */
const formatted = (files: Readonly<Record<string, string>>): boolean => {
  using house = tree(files, ['.oxfmtrc.json']);
  return tool(['oxfmt', '--check'], house.folder).status === 0;
};
const good = `export const line = 'single';\n`;

test('single quotes and up to 120 columns are the format', () => {
  const line = `export const line = '${'x'.repeat(97)}';`;
  expect(line).toHaveLength(120);
  expect(formatted({ 'a.ts': `${line}\n` })).toBe(true);
});

test('another format is refused', () => {
  expect(formatted({ 'a.ts': `export const line = "double";\n` })).toBe(false);
  expect(formatted({ 'a.ts': `export const f = (a: string) => [${"a, 'xxxxxxxx', ".repeat(8)}];\n` })).toBe(false);
});

test('what is generated may look as it likes', () => {
  expect(formatted({ 'a.ts': good, 'src/generated/a.ts': 'export const line = "double"\n' })).toBe(true);
});
