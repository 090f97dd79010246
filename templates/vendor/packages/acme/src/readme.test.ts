import { readmeProgram } from '@labrig/fixtures/readme-program';
import { listen } from '@labrig/simulator/node';
import { expect, test } from 'vitest';
import { rig } from './fixtures/rig.ts';

test('the program in the README works as it is printed', async () => {
  const { lab } = rig();
  lab.clock.setMode(100);
  const listener = await listen(lab.acme.handle);
  const env = { ACME_URL: listener.url, ACME_API_KEY: lab.acme.connection().apiKey };
  const { stdout, stderr } = await readmeProgram(env);
  await listener.close();
  lab.close();
  expect(stderr).toBe('');
  expect(stdout).toBe('north is North, and ready\nsouth is South, and ready\nclip-1 is done\n');
});
