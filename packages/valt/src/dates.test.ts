import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { vendorDate, wireDate } from './dates.ts';

const wrong = [
  '',
  '2026-7-31',
  '31.07.2026',
  '07/31/2026',
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  ' 2026-07-31',
];

describe('a day', () => {
  test('arrives as the server writes days', () => {
    expect(wireDate('2026-07-31')).toBe('07-31-2026');
    expect(wireDate('2024-02-29')).toBe('02-29-2024');
    const days = fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (moment) => {
        const [day = ''] = moment.toISOString().split('T');
        const [month, date, year] = wireDate(day).split('-');
        expect(`${year}-${month}-${date}`).toBe(day);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  test.each([...wrong, '07-31-2026'])('%j is none', (text) => {
    expect(() => wireDate(text)).toThrow(TypeError);
    expect(() => wireDate(text)).toThrow('YYYY-MM-DD');
  });

  test('may also be written as in the documentation where a member has its name from there', () => {
    expect(vendorDate('07-31-2026')).toBe('07-31-2026');
    expect(vendorDate('2026-07-31')).toBe('07-31-2026');
  });

  test.each([...wrong, '31-07-2026', '02-30-2026', '7-31-2026'])('%j is none, there either', (text) => {
    expect(() => vendorDate(text)).toThrow(TypeError);
  });
});
