import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { listen } from '@labrig/simulator/node';
import { expect, test } from 'vitest';
import { rig } from './fixtures/rig.ts';

test('the program in the README works as it is printed', async () => {
  const [, program = ''] = /```ts\n(.*?)```/s.exec(await readFile('README.md', 'utf8')) ?? [];
  const { lab } = rig();
  lab.clock.setMode(100);
  const listener = await listen(lab.acme.handle);
  const env = { ...process.env, ACME_URL: listener.url, ACME_API_KEY: lab.acme.connection().apiKey };
  const args = ['--conditions=labrig-source', '--input-type=module-typescript', '--eval', program];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { env });
  await listener.close();
  lab.close();
  expect(stderr).toBe('');
  expect(stdout).toBe('north is North, and ready\nsouth is South, and ready\nclip-1 is done\n');
});
