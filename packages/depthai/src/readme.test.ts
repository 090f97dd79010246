import { readmeProgram } from '@labrig/fixtures/readme-program';
import { listen } from '@labrig/simulator/node';
import { expect, test } from 'vitest';
import { box } from './fixtures/box.ts';

test('the program in the README works as it is printed', async () => {
  const { lab, calls } = box();
  lab.clock.setMode(1);
  const listener = await listen(lab.depthai.handle, { open: lab.depthai.open });
  const env = { DEPTHAI_URL: `http://127.0.0.1:${listener.port}` };
  const { stdout, stderr } = await readmeProgram(env);
  await listener.close();

  expect(stderr).toBe('');
  expect(stdout.trim().split('\n')).toEqual([
    'OAK-D-PRO hangs on 1.3',
    'CAM_A: image/png, 640 × 360',
    'DEPTH_B_C: image/png, 640 × 400',
    expect.stringMatching(/^The video begins with \d+ bytes$/),
  ]);
  expect([calls('activateStream'), calls('updateStreamConfig'), calls('updateStreamControl')]).toEqual([2, 1, 1]);
});
