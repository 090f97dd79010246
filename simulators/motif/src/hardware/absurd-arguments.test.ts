import { createLab, HardwareError } from '@labrig/simulator';
import { expect, test } from 'vitest';
import { simulateMotif } from '../simulator.ts';

test.each([{ location: 5 }, { location: '' }, { location: '/mnt', reason: 5 }])(
  'a target is a text: %j is refused before it can do harm',
  (args) => {
    using lab = createLab({ motif: simulateMotif() });
    expect(() => lab.motif.perform('blockTarget', args)).toThrow(HardwareError);
    expect(lab.motif.state.unreachable).toEqual([]);
  },
);

test.each([0, -1, NaN, Infinity, 1e300])('nothing lasts %d seconds', (seconds) => {
  using lab = createLab({ motif: simulateMotif() });
  expect(() => lab.motif.hardware.reboot({ seconds })).toThrow(HardwareError);
  expect(() => lab.motif.hardware.overheat({ camera: 'FAKE0', seconds })).toThrow(HardwareError);
  expect(lab.motif.reachability()).toBe('up');
});

test.each(['.', '..'])('a task that no path could name is refused: %s', async (name) => {
  using lab = createLab({ motif: simulateMotif() });
  const { fetch, baseUrl, apiKey } = lab.motif.connection();
  const answer = await fetch(`${baseUrl}/api/1/schedule/recording/start`, {
    method: 'POST',
    headers: { 'x-api-key': apiKey },
    body: JSON.stringify({ task_name: name, cron_expression: '0 22 * * *' }),
  });
  expect(answer.status).toBe(400);
});
