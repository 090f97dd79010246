import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoTime } from '../host.ts';
import { momentOf } from './when.ts';

const start = Date.UTC(2026, 2, 2);
const minute = 60_000;

describe('a moment is written', () => {
  test.each([
    ['+00:05', 5 * minute],
    ['+00:00:00.250', 250],
    ['+1d 02:00:00', 26 * 60 * minute],
    ['+1d', 24 * 60 * minute],
    ['+36:00', 36 * 60 * minute],
    ['-3d 01:30', -(3 * 24 * 60 + 90) * minute],
  ])('from the start of the lab on: %s', (when, span) => {
    expect(momentOf(when, start)).toBe(start + span);
  });

  test.each([
    ['2026-03-02T09:00:00Z', Date.UTC(2026, 2, 2, 9)],
    ['2026-03-02T09:00+01:00', Date.UTC(2026, 2, 2, 8)],
    ['2024-02-29', Date.UTC(2024, 1, 29)],
    ['1969-12-31T23:59:59.5Z', -500],
    ['1970-01-02', 86_400_000],
  ])('as a date: %s', (when, time) => {
    expect(momentOf(when, start)).toBe(time);
  });

  test('as any date has it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -6e10, max: 2e11 }), (seconds) => {
        expect(momentOf(isoTime(seconds * 1000), start)).toBe(seconds * 1000);
      }),
    );
  });
});

test.each([
  '',
  '+',
  '-',
  '00:05',
  '+5',
  '+00:60',
  '+ 00:05',
  '+00:05:61',
  '2026-03-02T09:00:00',
  '2026-02-30',
  '2026-02-30T10:00:00Z',
  '2026-13-01',
  '2026-03-02T25:00:00Z',
  'tomorrow',
  '+99999d +1d',
  '9999-12-31T23:59:59-10:00',
])('%j is no moment, and the error says how one is written', (when) => {
  expect(() => momentOf(when, start)).toThrow(RangeError);
  expect(() => momentOf(when, start)).toThrow(/is no moment: write \+00:05/);
});
