import { readFile } from 'node:fs/promises';
import { readmeProgram } from '@labrig/fixtures/readme-program';
import { expect, test } from 'vitest';
import { command } from './command.ts';

const readme = await readFile('README.md', 'utf8');

test('the program in the README works as it is printed', async () => {
  const { stdout, stderr } = await readmeProgram();
  expect(stderr).toBe('');
  expect(stdout).toBe('24 recordings in no time\nFAKE1 is left\n');
});

test('the command knows every option that the README names', () => {
  const [up] = command({ print: () => undefined, stopped: () => Promise.resolve() }).commands;
  const known = up?.options.map(({ long }) => long);
  const named = readme.match(/(?<=labrig up )--\w+/g)?.filter((option) => option !== '--help');
  expect(named).not.toHaveLength(0);
  expect(known).toEqual(expect.arrayContaining(named ?? []));
});
