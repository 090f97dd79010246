import { readmeProgram } from '@labrig/fixtures/readme-program';
import { listen } from '@labrig/simulator/node';
import { expect, test } from 'vitest';
import { suite } from './fixtures/suite.ts';

test('the program in the README works as it is printed', async () => {
  const { lab, calls } = suite();
  lab.clock.setMode(20);
  const listener = await listen(lab.moveshelf.handle);
  const env = {
    MOVESHELF_URL: `http://127.0.0.1:${listener.port}`,
    MOVESHELF_KEY: lab.moveshelf.connection().secretKey,
  };
  const { stdout, stderr } = await readmeProgram(env);
  await listener.close();

  expect(stderr).toBe('');
  const lines = stdout.trim().split('\n');
  expect(lines[0]).toBe('27 bytes with checksum Lgrg+A==: Processing');
  expect(lines.at(-2)).toBe('The gait tool says Complete');
  expect(lines.at(-1)).toBe('Barefoot: 1 trial');
  expect(calls('putFile')).toBe(1);
});
