import { isoTime } from '@labrig/simulator';
import { describe, expect, test } from 'vitest';
import { rig } from '../fixtures/rig.ts';

describe('a jump of thirty days', () => {
  test('makes every one of 5,760 hourly recordings on eight cameras, in order', async () => {
    const cameras = Array.from({ length: 8 }, (_, index) => ({ serial: `CAM${index}` }));
    const motif = rig({ cameras }, { start: Date.UTC(2026, 2, 1) });
    await motif.post('/schedule/recording/start', {
      task_name: 'hourly',
      cron_expression: '0 0 * * * *',
      duration: 1800,
      codec: 'low',
    });
    const { deleted } = await retention(motif);
    await motif.lab.clock.advance({ days: 30 });
    const { recordings } = motif.motif.state;
    expect(deleted.length + recordings.length).toBe(30 * 24 * 8);
    const all = [...deleted, ...recordings];
    for (const [index, camera] of cameras.entries()) {
      const own = all.filter(({ serial }) => serial === camera.serial);
      expect(
        own.map(({ started }) => started),
        `camera ${index}`,
      ).toEqual(Array.from({ length: 720 }, (_, hour) => Date.UTC(2026, 2, 1, hour) + 300));
      expect(own.every(({ duration, frames, dropped }) => duration === 1800 && frames + dropped === 1800 * 50)).toBe(
        true,
      );
    }
    const tasks = (await motif.get('/schedule')).tasks;
    expect(tasks.map(({ error }: { error: unknown }) => error)).toEqual([null, null]);
    expect(recordings, 'the last move was at 04:45, and the last one is about to begin').toHaveLength(19 * 8);
  });
});

/** Moves everything away daily; what was there before each move is what it deletes. */
async function retention(motif: ReturnType<typeof rig>) {
  await motif.post('/schedule/recordings/copy_all', {
    task_name: 'move',
    cron_expression: '0 45 4 * * *',
    delete_after: true,
  });
  const deleted: (typeof motif.motif.state.recordings)[number][] = [];
  for (let day = 0; day < 30; day += 1) {
    void motif.lab.clock
      .sleep({ days: day, hours: 4, minutes: 44 })
      .then(() => deleted.push(...motif.motif.state.recordings));
  }
  return { deleted };
}

describe('summer time', () => {
  const fires = async (start: number, days: number) => {
    const motif = rig({ zone: 'Europe/Vienna', cameras: [{ serial: 'A' }] }, { start });
    await motif.post('/schedule/recording/start', { task_name: 't', cron_expression: '0 30 2 * * *', duration: 60 });
    await motif.lab.clock.advance({ days });
    return motif.motif.state.recordings.map(({ started, filename }) => [isoTime(started - 300).slice(5, 16), filename]);
  };

  test('has a night without 02:30 in spring', async () => {
    expect(await fires(Date.UTC(2026, 2, 28), 3)).toEqual([
      ['03-28T01:30', '20260328_023000'],
      ['03-30T00:30', '20260330_023000'],
    ]);
  });

  test('has 02:30 twice in autumn', async () => {
    expect(await fires(Date.UTC(2026, 9, 24, 12), 2)).toEqual([
      ['10-25T00:30', '20261025_023000'],
      ['10-25T01:30', '20261025_023000'],
      ['10-26T01:30', '20261026_023000'],
    ]);
  });
});
