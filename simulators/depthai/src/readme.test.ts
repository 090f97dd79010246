import { readFile } from 'node:fs/promises';
import { readmeProgram } from '@labrig/fixtures/readme-program';
import { expect, test } from 'vitest';
import { hardwareOf } from './hardware/actions.ts';

const readme = await readFile('README.md', 'utf8');

test('the program in the README works as it is printed', async () => {
  const { stdout, stderr } = await readmeProgram();
  expect(stderr).toBe('');
  expect(stdout.trim().split('\n')).toEqual(['CAM_A on', 'CAM_B off', 'CAM_C off', 'DEPTH_B_C on', 'image/png']);
});

test('the README names everything that can happen to the hardware', () => {
  for (const action of Object.keys(hardwareOf({}))) expect(readme).toContain(`\`${action}\``);
});
