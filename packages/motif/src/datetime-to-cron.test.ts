import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datetimeToCron } from './datetime-to-cron.ts';
import { rig } from './fixtures/rig.ts';

describe('datetimeToCron', () => {
  test.each([
    ['UTC', '2026-05-04T13:14:15Z', '15 14 13 4 5 ?'],
    ['UTC', '2026-01-01T00:00:00Z', '0 0 0 1 1 ?'],
    ['UTC', '2024-02-29T23:59:59.999Z', '59 59 23 29 2 ?'],
    ['Europe/Vienna', '2026-05-04T22:30:00Z', '0 30 0 5 5 ?'],
    ['Asia/Kathmandu', '2026-05-04T00:00:00Z', '0 45 5 4 5 ?'],
    ['America/St_Johns', '2026-01-01T00:00:00Z', '0 30 20 31 12 ?'],
    ['Pacific/Kiritimati', '2026-12-31T12:00:00Z', '0 0 2 1 1 ?'],
    // The spring night that has no two o'clock, and the autumn night that has two.
    ['Europe/Vienna', '2026-03-29T00:59:59Z', '59 59 1 29 3 ?'],
    ['Europe/Vienna', '2026-03-29T01:00:00Z', '0 0 3 29 3 ?'],
    ['Europe/Vienna', '2026-10-25T00:30:00Z', '0 30 2 25 10 ?'],
    ['Europe/Vienna', '2026-10-25T01:30:00Z', '0 30 2 25 10 ?'],
    ['Australia/Lord_Howe', '2026-10-03T15:30:00Z', '0 30 2 4 10 ?'],
  ])('writes the wall clock of %s', (zone, moment, expression) => {
    expect(datetimeToCron(new Date(moment), zone)).toBe(expression);
  });

  test("takes this machine's zone unless told", () => {
    const moment = new Date(2026, 6, 9, 5, 6, 7);
    expect(datetimeToCron(moment)).toBe('7 6 5 9 7 ?');
  });

  test('refuses an unknown zone and a date that is none', () => {
    expect(() => datetimeToCron(new Date(0), 'Mars/Olympus')).toThrow(RangeError);
    expect(() => datetimeToCron(new Date(Number.NaN), 'UTC')).toThrow(RangeError);
  });

  test('names a moment that the recording system understands as the same one, in any zone', async () => {
    // The lab begins at the start of March 2026, and an expression without a year comes within twelve months.
    const moments = fc.date({ min: new Date('2026-03-03T00:00:00Z'), max: new Date('2027-02-27T00:00:00Z') });
    const zones = fc.constantFrom('UTC', 'Europe/Vienna', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe');
    await fc.assert(
      fc.asyncProperty(moments, zones, async (moment, zone) => {
        const { motif } = rig({ zone });
        const expression = datetimeToCron(moment, zone);
        const task = await motif.schedule.recording.start({ task_name: 'once', cron_expression: expression });
        const next = (task.next ?? Number.NaN) * 1000;
        // In an autumn night the hour comes twice, and the expression can't tell which one is meant.
        expect(datetimeToCron(new Date(next), zone)).toBe(expression);
        expect(Math.abs(next - Math.floor(moment.getTime() / 1000) * 1000)).toBeOneOf([0, 1_800_000, 3_600_000]);
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});
