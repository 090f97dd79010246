import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './root.ts';

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
}

const published = globSync('{packages,simulators}/*/package.json', { cwd: root })
  .map((path) => [JSON.parse(readFileSync(join(root, path), 'utf8')) as Manifest, dirname(path)] as const)
  .filter(([manifest]) => manifest.private !== true)
  .map(([{ name }, folder]) => [name, readFileSync(join(root, folder, 'README.md'), 'utf8')] as const);

test.each(published)('the README of %s: a sentence, how to install, a program, links', (name, text) => {
  const [title, sentence, install] = text.split('\n\n');
  expect(title).toBe(`# ${name}`);
  expect(sentence).toMatch(/\.$/);
  expect(install).toMatch(new RegExp(`^\`\`\`sh\n(?:npm install .*|npx )${name}`));
  expect(text).toMatch(name === 'labrig' ? /```sh\n/ : /```ts\n/);
  expect(text.trim().split('\n').at(-1)).toMatch(/ · \[All of Labrig\]\(\.\.\/\.\.\/README\.md\) · MIT$/);
});
