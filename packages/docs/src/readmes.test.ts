import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '@labrig/house/workspace';

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
}

const published = globSync('{packages,simulators}/*/package.json', { cwd: root })
  .map((path) => [JSON.parse(readFileSync(join(root, path), 'utf8')) as Manifest, dirname(path)] as const)
  .filter(([manifest]) => manifest.private !== true)
  .map(([{ name }, folder]) => [name, readFileSync(join(root, folder, 'README.md'), 'utf8')] as const);

/** What a README lacks: a sentence, how to install, a program, links. */
function lacking(name: string, text: string): readonly string[] {
  const [title = '', sentence = '', install = ''] = text.split('\n\n');
  const wanted: Readonly<Record<string, boolean>> = {
    title: title === `# ${name}`,
    sentence: sentence.endsWith('.'),
    'how to install': new RegExp(`^\`\`\`sh\n(?:npm install .*|npx )${name}`).test(install),
    program: (name === 'labrig' ? /```sh\n/ : /```ts\n/).test(text),
    links: text.trim().endsWith(' · [All of Labrig](../../README.md) · MIT'),
  };
  return Object.keys(wanted).filter((part) => !wanted[part]);
}

test.each(published)('the README of %s: a sentence, how to install, a program, links', (name, text) => {
  expect(lacking(name, text)).toEqual([]);
});

test('what a README lacks is named', () => {
  expect(lacking('@labrig/x', '')).toEqual(['title', 'sentence', 'how to install', 'program', 'links']);
  expect(lacking('@labrig/x', '# @labrig/x\n\nA client.\n\n```sh\nnpm install @labrig/y\n```\n')).toEqual([
    'how to install',
    'program',
    'links',
  ]);
});
