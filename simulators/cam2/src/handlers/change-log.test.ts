import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, rig } from '../fixtures/rig.ts';

const logOf = async ({ as }: ReturnType<typeof rig>, query = '') =>
  (await as('webUI', 'GET', `/apps/db-change${query}`)).body;

describe('the change log', () => {
  test('has a row for each camera that is added, and for each change that works', async () => {
    const cam2 = rig({ cameras: 3 });
    expect(await logOf(cam2), 'what was there from the start isn’t in it').toEqual([]);
    const id = await cam2.add();
    await cam2.wait(1.25);
    await cam2.put(id, { city: 'Oslo' });
    await cam2.put(id, {});
    await cam2.put(id, { latitude: 95 });
    await cam2.put('ffffffffffffffffffffffff', { city: 'Oslo' });
    expect(await logOf(cam2)).toEqual([
      { cameraID: id, timestamp: '2019-03-05T09:00:00.000Z' },
      { cameraID: id, timestamp: '2019-03-05T09:00:01.250Z' },
      { cameraID: id, timestamp: '2019-03-05T09:00:01.250Z' },
    ]);
  });

  test('shows a window with its bounds, a hundred rows at a time', async () => {
    const cam2 = rig();
    const id = await cam2.add();
    for (let change = 1; change < 450; change += 1) {
      if (change % 90 === 0) {
        await cam2.wait(60);
        await cam2.login('admin');
      }
      await cam2.put(id, { frame_rate: change });
    }
    const times = Array.from({ length: 450 }, (_, row) => day + Math.floor(row / 90) * 60_000);
    await cam2.login('webUI');
    const minute = fc.constantFrom(...[-1, 0, 1, 2, 3, 4, 5].flatMap((m) => [m * 60_000, m * 60_000 + 1]));
    await fc.assert(
      fc.asyncProperty(minute, minute, fc.nat(500), async (from, to, offset) => {
        const [start, end] = [from, to].map((span) => new Date(day + span).toISOString());
        const rows = await logOf(cam2, `?start=${start}&end=${end}&offset=${offset}`);
        const wanted = times.filter((time) => time >= day + from && time <= day + to).slice(offset, offset + 100);
        expect(rows.map(({ timestamp }: { timestamp: string }) => Date.parse(timestamp))).toEqual(wanted);
      }),
      { seed: 42, numRuns: 200 },
    );
    expect(await logOf(cam2, '?start=2019-03-06&end=2019-03-01')).toEqual([]);
  });
});
