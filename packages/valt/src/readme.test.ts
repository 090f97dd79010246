import { readmeProgram } from '@labrig/fixtures/readme-program';
import { listen } from '@labrig/simulator/node';
import { expect, test } from 'vitest';
import { suite } from './fixtures/suite.ts';

test('the program in the README works as it is printed', async () => {
  const { lab, calls } = suite();
  lab.clock.setMode(100);
  const listener = await listen(lab.valt.handle);
  const { username, password } = lab.valt.connection();
  const env = {
    VALT_URL: `http://127.0.0.1:${listener.port}`,
    VALT_USERNAME: username,
    VALT_PASSWORD: password,
  };
  const { stdout, stderr } = await readmeProgram(env);
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
