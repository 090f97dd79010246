import { readFile } from 'node:fs/promises';
import { readmeProgram } from '@labrig/fixtures/readme-program';
import { expect, test } from 'vitest';
import { hardwareOf } from './hardware/actions.ts';

const readme = await readFile('README.md', 'utf8');

test('the program in the README works as it is printed', async () => {
  const { stdout, stderr } = await readmeProgram();
  expect(stderr).toBe('');
  expect(stdout).toBe('30 recordings in no time\n');
});

test('the README names everything that can happen to the hardware', () => {
  for (const action of Object.keys(hardwareOf({}))) expect(readme).toContain(`\`${action}\``);
});
