import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { hardware } from './hardware/actions.ts';

const readme = await readFile('README.md', 'utf8');

test('the program in the README works as it is printed', async () => {
  const [, program = ''] = /```ts\n(.*?)```/s.exec(readme) ?? [];
  const args = ['--conditions=labrig-source', '--input-type=module-typescript', '--eval', program];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args);
  expect(stderr).toBe('');
  expect(stdout).toContain("status: 'torn'");
});

test('the README names everything that can happen to the hardware', () => {
  for (const action of Object.keys(hardware)) expect(readme).toContain(`\`${action}\``);
});
