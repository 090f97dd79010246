import { expect, test } from 'vitest';
import { nextFire, parseCron } from './index.ts';
import type { CronFrame } from './next.ts';

const MONDAY = '2026-03-02 00:00:00';

/** `… never` at the end of a row: nothing fires after the last. Times are UTC. A date alone means midnight. */
type Row = readonly [number: number, expression: string, fires: readonly string[]];

const utc: readonly Row[] = [
  [1, '30 4 * * *', ['03-02 04:30:00', '03-03 04:30:00', '03-04 04:30:00']],
  [2, '09 16-17 * * *', ['03-02 16:09:00', '03-02 17:09:00', '03-03 16:09:00']],
  [3, '0 06-16 * * *', ['03-02 06:00:00', '03-02 07:00:00', '03-02 08:00:00']],
  [4, '*/20 8 * * *', ['03-02 08:00:00', '03-02 08:20:00', '03-02 08:40:00', '03-03 08:00:00']],
  [5, '0 0 1 */3 *', ['04-01', '07-01', '10-01']],
  [
    6,
    '15 22-2 * * *',
    ['03-02 00:15:00', '03-02 01:15:00', '03-02 02:15:00', '03-02 22:15:00', '03-02 23:15:00', '03-03 00:15:00'],
  ],
  [7, '0 0 * * MON-FRI/2', ['03-02', '03-04', '03-06', '03-09']],
  [8, '@hourly', ['00:00:00', '01:00:00', '02:00:00']],
  [9, '@weekly', ['03-08', '03-15']],
  [10, '@monthly', ['04-01', '05-01']],
  [11, '0 30 4 * * *', ['03-02 04:30:00', '03-03 04:30:00']],
  [12, '0 6-16 * * * *', ['00:06:00', '00:07:00', '00:08:00', '00:09:00']],
  [13, '*/15 * * * * *', ['00:00:00', '00:00:15', '00:00:30', '00:00:45', '00:01:00']],
  [14, '10,40 * * * * *', ['00:00:10', '00:00:40', '00:01:10', '00:01:40']],
  [15, '5-55/25 * * * * *', ['00:00:05', '00:00:30', '00:00:55', '00:01:05']],
  [16, '50-5/5 0 0 * * *', ['00:00:00', '00:00:05', '00:00:50', '00:00:55', '03-03 00:00:00']],
  [17, '5/20 * * * * *', ['00:00:05', '00:00:25', '00:00:45', '00:01:05']],
  [18, '0 0 12 * 6-9 *', ['06-01 12:00:00', '06-02 12:00:00']],
  [
    19,
    '0 0 16 ? * 1-5',
    ['03-02 16:00:00', '03-03 16:00:00', '03-04 16:00:00', '03-05 16:00:00', '03-06 16:00:00', '03-09 16:00:00'],
  ],
  [20, '0 0 16 1-9 * ?', ['03-02 16:00:00', '03-03 16:00:00', '03-04 16:00:00']],
  [21, '0 0 16 1-7 * 6', ['02', '03', '04', '05', '06', '07', '14', '21', '28'].map((day) => `03-${day} 16:00:00`)],
  [22, '0 0 0 1 1,4,7,10 ?', ['04-01', '07-01', '10-01', '2027-01-01']],
  [23, '0 0 0 ? JAN,jul SUN', ['07-05', '07-12', '07-19']],
  [24, '0 0 0 * * 7', ['03-08', '03-15']],
  [25, '0 0 9 ? * 5-7', ['03-06 09:00:00', '03-07 09:00:00', '03-08 09:00:00', '03-13 09:00:00']],
  [26, '0 0 0 29 2 ? *', ['2028-02-29', '2032-02-29']],
  [27, '0 0 0 1 1 ? 2030', ['2030-01-01', 'never']],
  [28, '0 0 0 1 1 ? 2027-2031/2', ['2027-01-01', '2029-01-01', '2031-01-01', 'never']],
  [29, '59 59 23 31 12 ? 2026', ['12-31 23:59:59', 'never']],
  [30, '%7 * * ? * *', ['00:00:04', '00:00:11', '00:00:18', '00:00:25']],
  [31, '%10 * * ? * * *', ['00:00:00', '00:00:10', '00:00:20']],
  [32, '7%7 * * ? * *', ['00:00:04', '00:00:11', '00:00:18']],
  [33, '0 %25 * ? * *', ['00:15:00', '00:40:00', '01:05:00', '01:30:00']],
  [34, '0 5%15 * ? * *', ['00:05:00', '00:20:00', '00:35:00', '00:50:00']],
  [35, '0 0 %9 ? * *', ['00:00:00', '09:00:00', '18:00:00', '03-03 03:00:00', '03-03 12:00:00']],
  [36, '0 0 %5 ? * *', ['04:00:00', '09:00:00', '14:00:00', '19:00:00', '03-03 00:00:00', '03-03 05:00:00']],
  [37, '0 0 0 %15 * ?', ['03-08', '03-23', '04-07', '04-22']],
  [38, '0 0 0 1 %5 ?', ['04-01', '09-01', '2027-02-01']],
  [39, '0 0 0 1 1 ? %4', ['2030-01-01', '2034-01-01']],
  [
    40,
    '0,%7 0 0 * * *',
    [...['00', '04', '11', '18', '25', '32', '39', '46', '53'].map((s) => `00:00:${s}`), '03-03', '03-03 00:00:05'],
  ],
  [41, '0 0 0 L * ?', ['03-31', '04-30', '05-31']],
  [42, '0 0 0 L-2 * ?', ['03-29', '04-28']],
  [43, '0 0 0 LW * ?', ['03-31', '04-30', '05-29']],
  [44, '0 0 0 1W * ?', ['03-02', '04-01', '05-01', '06-01']],
  [45, '0 0 0 15W * ?', ['03-16', '04-15', '05-15']],
  [46, '0 0 0 ? * 5L', ['03-27', '04-24', '05-29']],
  [47, '0 0 0 ? * 6#3', ['03-21', '04-18', '05-16']],
  [48, '0 0 0 ? * MON#1', ['03-02', '04-06']],
  [49, '0 0 0 ? * 0#5', ['03-29', '05-31']],
];

const vienna: readonly (readonly [...Row, from: string])[] = [
  [50, '0 30 2 * * *', ['03-28 01:30:00', '03-30 00:30:00'], '2026-03-28 00:00:00'],
  [51, '0 30 2 * * *', ['10-25 00:30:00', '10-25 01:30:00', '10-26 01:30:00'], '2026-10-24 12:00:00'],
  [52, '0 0 %6 ? * *', ['00:00:00', '06:00:00', '12:00:00', '18:00:00'], MONDAY],
  [53, '0 0 %6 ? * *', ['03-29 00:00:00', '03-29 06:00:00', '03-29 12:00:00'], '2026-03-28 20:00:00'],
];

const minutes = (count: number, start: number) => Array.from({ length: count }, (_, index) => start + 60 * index);
const YEAR = 365 * 86_400;

/** Fires in elapsed seconds of a recording. */
type RelativeRow = readonly [
  number: number,
  expression: string,
  elapsed: readonly number[],
  begin: string,
  zone: string,
];

const BEGIN = '2026-05-04 13:14:00';
const LATE = '2026-05-04 13:14:23';

const relative: readonly RelativeRow[] = [
  [54, '0 5 * ? * * *', [300, 3900, 7500], BEGIN, 'UTC'],
  [55, '17 0 0 1 1 ?', [17, YEAR + 17], BEGIN, 'UTC'],
  [56, '%2 * * ? * * *', [0, 2, 4, 6], BEGIN, 'UTC'],
  [57, '0 15,45 * ? * * *', [900, 2700, 4500, 6300], BEGIN, 'UTC'],
  [58, '0 0,30 * ? * * *', [0, 1800, 3600, 5400], BEGIN, 'UTC'],
  [59, '0 15%15 * ? * * *', [900, 1800, 2700, 3600, 4500], BEGIN, 'UTC'],
  [60, '0 0 %2 ? * * *', [0, 7200, 14_400], BEGIN, 'UTC'],
  [61, '0 * %2 ? * * *', [...minutes(60, 0), ...minutes(60, 7200), 14_400], BEGIN, 'UTC'],
  [62, '7%7 * * ? * *', [7, 14, 21], BEGIN, 'UTC'],
  [63, '%7 * * ? * *', [0, 7, 14], BEGIN, 'UTC'],
  [64, '90%60 * * ? * *', [90, 150, 210], BEGIN, 'UTC'],
  [65, '30 * * * * *', [30, 90, 150], LATE, 'UTC'],
  [66, '%30 * * ? * *', [0, 30, 60], LATE, 'UTC'],
  [67, '0 0 0 2 1 ?', [86_400], BEGIN, 'UTC'],
  [68, '17 0 1 1 1 ?', [17, YEAR + 17], BEGIN, 'Europe/Vienna'],
  // The second half of row 68: in that zone the first local midnight of a year comes 365 days less an hour later.
  [68, '17 0 0 1 1 ?', [YEAR - 3600 + 17], BEGIN, 'Europe/Vienna'],
];

/** `03-02 04:30:00`, `04:30:00` (of the first day) and `2027-01-01` in full. */
function instant(text: string): number {
  const dated = /^\d\d:/.test(text) ? `03-02 ${text}` : text;
  const withYear = /^\d{4}-/.test(dated) ? dated : `2026-${dated}`;
  const [day = '', time = '00:00:00'] = withYear.split(' ');
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number);
  let days = date - 1;
  for (let passed = 1970; passed < year; passed++) days += passed % 4 === 0 ? 366 : 365;
  const lengths = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30];
  for (const length of lengths.slice(0, month - 1)) days += length;
  return (((days * 24 + hour) * 60 + minute) * 60 + second) * 1000;
}

/** As many fires as there are expected, one after the other; null, which ends them, for never. */
function firesOf(expression: string, count: number, options: CronFrame & { from: number }): (number | null)[] {
  const cron = parseCron(expression);
  const fires: (number | null)[] = [];
  for (let from = options.from; fires.length < count;) {
    const fire = nextFire(cron, from, options);
    fires.push(fire);
    from = (fire ?? Infinity) + 1000;
  }
  return fires;
}

const instants = (fires: readonly string[]) => fires.map((fire) => (fire === 'never' ? null : instant(fire)));

test.each(utc)('example %i, %s, fires when the sheet says', (_, expression, fires) => {
  const frame = { zone: 'UTC', from: instant(MONDAY) };
  expect(firesOf(expression, fires.length, frame)).toEqual(instants(fires));
});

test.each(vienna)('example %i, %s in Vienna, fires when the sheet says', (_, expression, fires, from) => {
  const frame = { zone: 'Europe/Vienna', from: instant(from) };
  expect(firesOf(expression, fires.length, frame)).toEqual(instants(fires));
});

test.each(relative)(
  'example %i, %s after the start of a recording, fires when the sheet says',
  (_, expression, elapsed, begin, zone) => {
    const epoch = instant(begin);
    const fires = elapsed.map((second) => epoch + second * 1000);
    expect(firesOf(expression, fires.length, { zone, epoch, from: epoch })).toEqual(fires);
  },
);

test('no example of the sheet is left out', () => {
  const numbers = new Set([...utc, ...vienna, ...relative].map(([number]) => number));
  expect([...numbers]).toEqual(Array.from({ length: 68 }, (_, index) => index + 1));
});
