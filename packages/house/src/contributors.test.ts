import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './workspace.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Versions of pnpm that a text names. */
const pins = (text: string): readonly string[] => [...text.matchAll(/\bpnpm@[\d.]*\d/g)].map(([pin]) => pin);

/** Places that owners are asked about. */
const owned = (text: string): readonly string[] => [...text.matchAll(/^\/(\S+)\s+@/gm)].map(([, place]) => place!);

/** What is wrong with an issue form. */
function formMistakes(text: string): readonly string[] {
  const ids = [...text.matchAll(/^ {4}id: (\w+)$/gm)].map(([, id]) => id);
  const fields = [...text.matchAll(/^ {2}- type:/gm)];
  return [
    ...(/^name: .+\ndescription: .+\n/.test(text) ? [] : ['it has no name and description']),
    ...(ids.length === fields.length ? [] : ['a field has no id']),
    ...(new Set(ids).size === ids.length ? [] : ['two fields have one id']),
  ];
}

test('every command for people and machines names the one version of pnpm', () => {
  const { packageManager } = JSON.parse(read('package.json')) as { readonly packageManager: string };
  const paths = ['*.md', '.ci/*', '.github/**/*.{yml,md}', '.devcontainer/*', 'docs/*.md', 'packages/*/README.md'];
  const found = globSync(paths, { cwd: root }).flatMap((path) => pins(read(path)).map((pin) => `${path}: ${pin}`));
  expect(found.length).toBeGreaterThan(5);
  expect(found.filter((line) => !line.endsWith(`: ${packageManager}`))).toEqual([]);
});

test('whoever is asked to look at a change is asked about a place that exists', () => {
  const places = owned(read('.github/CODEOWNERS'));
  expect(places).toContain('specs/');
  expect(places.filter((place) => !existsSync(join(root, place)))).toEqual([]);
});

test('issue forms have a name, a description, and fields that are told apart', () => {
  const forms = globSync('.github/ISSUE_TEMPLATE/*.yml', { cwd: root }).filter((path) => !path.endsWith('config.yml'));
  expect(forms).toHaveLength(3);
  expect(forms.flatMap((form) => formMistakes(read(form)).map((mistake) => `${form}: ${mistake}`))).toEqual([]);
});

test('another version of pnpm, a place, and what is wrong with a form are found', () => {
  expect(pins('npx -y pnpm@11.0.1 test, or pnpm@12')).toEqual(['pnpm@11.0.1', 'pnpm@12']);
  expect(owned('# /no/place @us\n/attic/ @us\n')).toEqual(['attic/']);
  const field = (id: string): string => `  - type: input\n    id: ${id}\n`;
  expect(formMistakes(`name: a\ndescription: b\nbody:\n${field('one')}${field('two')}`)).toEqual([]);
  expect(formMistakes(`name: a\nbody:\n  - type: input\n${field('one')}${field('one')}`)).toEqual([
    'it has no name and description',
    'a field has no id',
    'two fields have one id',
  ]);
});
