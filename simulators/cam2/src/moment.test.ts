import fc from 'fast-check';
import { expect, test } from 'vitest';
import { momentOf } from './moment.ts';

test.each([
  ['2019-03-05', Date.UTC(2019, 2, 5)],
  ['2018-08-27T15:53:00', Date.UTC(2018, 7, 27, 15, 53)],
  ['2018-08-27 15:53', Date.UTC(2018, 7, 27, 15, 53)],
  ['2018-08-27T15:53:00.250Z', Date.UTC(2018, 7, 27, 15, 53, 0, 250)],
  ['2018-08-27T15:53:00.2509999', Date.UTC(2018, 7, 27, 15, 53, 0, 250)],
  ['2018-08-27T15:53:00+02:00', Date.UTC(2018, 7, 27, 13, 53)],
  ['2018-08-27T15:53:00-0530', Date.UTC(2018, 7, 27, 21, 23)],
  ['2016-02-29T00:00', Date.UTC(2016, 1, 29)],
])('%s', (text, moment) => {
  expect(momentOf(text)).toBe(moment);
});

test.each([
  '2019-02-29',
  '2019-13-01',
  '2019-00-10',
  '2019-04-31T00:00',
  '2019-04-30T24:00',
  '2019-04-30T12:60',
  '2019-04-30T12:00:60',
  '2019-04-30T12:00+24:00',
  '2019-04-30Z',
  'last tuesday',
  '',
])('“%s” is no moment', (text) => {
  expect(momentOf(text)).toBeUndefined();
});

test('what the log shows is what it takes', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1970-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (date) => {
      expect(momentOf(date.toISOString())).toBe(date.getTime());
    }),
    { seed: 42 },
  );
});
