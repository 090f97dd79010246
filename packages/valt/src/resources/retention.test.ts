import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { server } from '../fixtures/server.ts';
import type { GroupRetention, RecordingRetention } from '../index.ts';

const answers = {
  'POST /admin/user_groups': { data: { id: 9 } },
  'POST /admin/user_groups/9/edit': { data: { id: 9 } },
  'POST /records/2047/update': { data: { id: 2047 } },
};

describe('how long is kept what a group records', () => {
  test.each<[given: GroupRetention, sent?: object]>([
    [{ type: 'infinitely' }],
    [
      { type: 'until', until: '2026-12-31' },
      { type: 'until', until: '12-31-2026' },
    ],
    [
      { type: 'until', until: '12-31-2026' },
      { type: 'until', until: '12-31-2026' },
    ],
    [{ type: 'days', for: 365 }],
    [{ type: 'hours', for: 12 }],
    [{ type: 'minutes', for: 0 }],
  ])('%j', async (retention, sent = retention) => {
    const { valt, requests } = server(answers);
    await valt.groups.create({ name: 'Trainees', template: { information: 30, marker: 71 }, retention });
    await valt.groups.edit(9, { retention });
    for (const { body } of requests()) expect(body).toMatchObject({ retention: sent });
  });
});

describe('how long a recording is kept', () => {
  test.each<[given: RecordingRetention, sent?: object]>([
    [{ type: 'inherit' }],
    [{ type: 'infinitely' }],
    [
      { type: 'until', until: '2026-12-31' },
      { type: 'until', until: '12-31-2026' },
    ],
    [{ type: 'for', for: { days: 1, hours: 12 } }],
  ])('%j', async (retention, sent = retention) => {
    const { valt, requests } = server(answers);
    await valt.recording(2047).update({ retention });
    expect(requests()[0]?.body).toEqual({ retention: sent });
  });
});

test('a day that is none is refused before anything is sent', async () => {
  const { valt, lines } = server(answers);
  const retention = { type: 'until', until: '31.12.2026' } as const;
  const once = { type: 'daily', range_type: 'by', end_by: 'never' } as const;
  const range = { start: '2026-01-01', end: 'soon' };
  for (const call of [
    valt.groups.create({ name: 'Trainees', template: {}, retention }),
    valt.groups.edit(9, { retention }),
    valt.recording(2047).update({ retention }),
    valt.schedules.create({ name: 'a', room: 12, start_at: 1, duration: 1, recurrence: once }),
    valt.schedules.edit(61, { recurrence: once }),
    valt.filters.create({ name: 'a', date: { type: 'range', range } }),
    valt.filters.edit(4, { date: { type: 'range', range } }),
  ])
    expect(await failure(call, TypeError)).toHaveProperty('message', expect.stringContaining('YYYY-MM-DD'));
  expect(lines()).toEqual([]);
});
