import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { listen } from '@labrig/simulator/node';
import { expect, test } from 'vitest';
import { suite } from './fixtures/suite.ts';

test('the program in the README works as it is printed', async () => {
  const [, program = ''] = /```ts\n(.*?)```/s.exec(await readFile('README.md', 'utf8')) ?? [];
  const { lab, calls } = suite();
  lab.clock.setMode(100);
  const listener = await listen(lab.valt.handle);
  const { username, password } = lab.valt.connection();
  const env = {
    ...process.env,
    VALT_URL: `http://127.0.0.1:${listener.port}`,
    VALT_USERNAME: username,
    VALT_PASSWORD: password,
  };

  const args = ['--conditions=labrig-source', '--input-type=module-typescript', '--eval', program];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { env });
  await listener.close();

  expect(stderr).toBe('');
  expect(stdout.trim().split('\n')).toEqual([
    'Counselling A is available',
    'Counselling B is available',
    'Waiting room is available',
    'Recording 1 runs in Counselling A',
    'Found 1: Intake 0731',
  ]);
  expect([calls('login'), calls('stopRecording')]).toEqual([1, 1]);
});
