import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { tree } from './fixtures/tree.ts';
import { committedGenerated } from './generated.ts';
import { root } from './workspace.ts';

const path = 'packages/motif/src/generated/spec.ts';

test('no generated file of this house is in git', () => {
  expect(committedGenerated(root)).toEqual([]);
});

test('a generated file in git is named', () => {
  using house = tree({ [path]: '', '.gitignore': 'generated/\n' });
  execFileSync('git', ['init', '--quiet'], { cwd: house.folder });
  expect(committedGenerated(house.folder)).toEqual([]);
  execFileSync('git', ['add', '--force', path], { cwd: house.folder });
  expect(committedGenerated(house.folder)).toEqual([path]);
});

test('a .gitignore that would let generated files in is named', () => {
  using house = tree({ '.gitignore': 'dist/\n' });
  expect(committedGenerated(house.folder)).toEqual(['.gitignore: has no line "generated/"']);
});
