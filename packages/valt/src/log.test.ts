import { handClock } from '@labrig/fixtures/hand-clock';
import { describe, expect, test } from 'vitest';
import { createLog, formatLog } from './log.ts';

describe('a line of the log', () => {
  test.each([
    ['UTC', '2026-07-31T09:05:03Z', '2026-07-31 09:05:03 Room 127 Unlocked'],
    ['UTC', '2026-01-01T00:00:00.999Z', '2026-01-01 00:00:00 Room 127 Unlocked'],
    ['Europe/Vienna', '2026-12-31T23:30:00Z', '2027-01-01 00:30:00 Room 127 Unlocked'],
    ['Asia/Kathmandu', '2026-05-04T00:00:00Z', '2026-05-04 05:45:00 Room 127 Unlocked'],
    // The autumn night that has two o'clock twice.
    ['America/Chicago', '2026-11-01T07:30:00Z', '2026-11-01 01:30:00 Room 127 Unlocked'],
  ])('tells the wall clock of %s before the message', (zone, moment, line) => {
    expect(formatLog('Room 127 Unlocked', Date.parse(moment), zone)).toBe(line);
  });

  test("tells this machine's time unless told", () => {
    expect(formatLog('x', new Date(2026, 6, 9, 5, 6, 7).getTime())).toBe('2026-07-09 05:06:07 x');
  });

  test('is one line, whatever the message is', () => {
    expect(formatLog('one\r\n2026-01-01 00:00:00 forged\u001b[2J', 0, 'UTC')).toBe(
      '1970-01-01 00:00:00 one 2026-01-01 00:00:00 forged [2J',
    );
  });

  test('cannot be in an unknown zone, nor at no time', () => {
    expect(() => formatLog('x', 0, 'Mars/Olympus')).toThrow(RangeError);
    expect(() => formatLog('x', Number.NaN, 'UTC')).toThrow(RangeError);
    expect(() => createLog({ write: () => undefined, zone: 'Mars/Olympus' })).toThrow(RangeError);
  });
});

test('a log writes with the time of its clock, and hands back what writing gave', async () => {
  const clock = handClock();
  const lines: string[] = [];
  const log = createLog({ write: async (line) => lines.push(line), clock, zone: 'UTC' });
  expect(await log('first')).toBe(1);
  await clock.advance(61_000);
  expect(await log('second')).toBe(2);
  expect(lines).toEqual(['2026-01-01 00:00:00 first', '2026-01-01 00:01:01 second']);
});
