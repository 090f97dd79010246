import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './workspace.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

test('every command for people and machines names the one version of pnpm', () => {
  const { packageManager } = JSON.parse(read('package.json')) as { readonly packageManager: string };
  const paths = ['*.md', '.ci/*', '.github/**/*.{yml,md}', '.devcontainer/*', 'docs/*.md', 'packages/*/README.md'];
  const found = globSync(paths, { cwd: root }).flatMap((path) =>
    [...read(path).matchAll(/\bpnpm@[\d.]*\d/g)].map(([pin]) => `${path}: ${pin}`),
  );
  expect(found.length).toBeGreaterThan(5);
  expect(found.filter((line) => !line.endsWith(`: ${packageManager}`))).toEqual([]);
});

test('whoever is asked to look at a change is asked about a place that exists', () => {
  const places = [...read('.github/CODEOWNERS').matchAll(/^\/(\S+)\s+@/gm)].map(([, place]) => place!);
  expect(places).toContain('specs/');
  expect(places.filter((place) => !existsSync(join(root, place)))).toEqual([]);
});

test('issue forms have a name, a description, and fields that are told apart', () => {
  const forms = globSync('.github/ISSUE_TEMPLATE/*.yml', { cwd: root }).filter((path) => !path.endsWith('config.yml'));
  expect(forms).toHaveLength(3);
  for (const form of forms) {
    const text = read(form);
    expect(text).toMatch(/^name: .+\ndescription: .+\n/);
    const ids = [...text.matchAll(/^ {4}id: (\w+)$/gm)].map(([, id]) => id);
    expect(ids).toHaveLength(text.match(/^ {2}- type:/gm)!.length);
    expect(new Set(ids).size).toBe(ids.length);
  }
});
