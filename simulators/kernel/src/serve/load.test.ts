import { expect, test } from 'vitest';
import { simulateKettle } from '../fixtures/kettle.ts';
import { createLab } from '../lab.ts';

test('what the first call waits for is loaded once, and not before', async () => {
  const loads: number[] = [];
  const lab = createLab(
    { kettle: { ...simulateKettle(), load: async () => void loads.push(loads.length) } },
    { clock: 'paused' },
  );
  const { fetch, baseUrl, key } = lab.kettle.connection();
  const call = () => fetch(`${baseUrl}/kettle`, { headers: { 'x-key': key } });
  await lab.clock.advance({ days: 1 });
  expect(loads).toEqual([]);
  expect((await call()).status).toBe(200);
  expect((await call()).status).toBe(200);
  expect(loads).toEqual([0]);
});

test('where it can’t be loaded the call fails, and the next one tries again', async () => {
  let isThere = false;
  const load = async (): Promise<void> => {
    if (!isThere) throw new Error('no such package');
  };
  const lab = createLab({ kettle: { ...simulateKettle(), load } }, { clock: 'paused' });
  const { fetch, baseUrl, key } = lab.kettle.connection();
  const call = () => fetch(`${baseUrl}/kettle`, { headers: { 'x-key': key } });
  expect((await call()).status).toBe(500);
  expect(lab.requests.entries()[0]?.error).toContain('no such package');
  isThere = true;
  expect((await call()).status).toBe(200);
});
