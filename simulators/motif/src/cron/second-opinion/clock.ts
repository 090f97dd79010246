// The tests' own reading of the calendar, which shares nothing with the code under test: the platform says what the wall
// clock shows, and days are counted year by year. Good for 1970 to 2099.

/** What the wall clock of a zone shows, `elapsed` seconds after 1970. */
export interface Clock {
  readonly elapsed: number;
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
}

const lengths = (year: number) => [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days in the month that the clock shows. */
export const lengthOf = (clock: Clock) => lengths(clock.year)[clock.month - 1] ?? 0;

const weekdayOn = (clock: Clock, date: number) => (((clock.weekday + date - clock.date) % 7) + 7) % 7;

/** The dates in that month that are Monday to Friday. */
export const workdays = (clock: Clock) =>
  Array.from({ length: lengthOf(clock) }, (_, index) => index + 1).filter((date) => weekdayOn(clock, date) % 6 !== 0);

/** Days since 1 January 1970; every day before it is -1. */
export function daysSinceEpoch({ year, month, date }: Clock): number {
  let days = date - 1;
  for (let passed = 1970; passed < year; passed++) days += lengths(passed)[1] === 29 ? 366 : 365;
  for (const length of lengths(year).slice(0, month - 1)) days += length;
  return year < 1970 ? -1 : days;
}

const formats = new Map<string, Intl.DateTimeFormat>();
const shown = new Map<string, Clock>();

/** Offsets change on half minutes at the finest, so the wall clock is read on those and counted on in between. */
export function clockAt(zone: string, elapsed: number): Clock {
  const read = Math.floor(elapsed / 30) * 30;
  const key = `${zone} ${read}`;
  let clock = shown.get(key);
  if (clock === undefined) {
    let format = formats.get(zone);
    if (format === undefined) {
      const [numeric, short] = ['numeric', 'short'] as const;
      const date = { year: numeric, month: numeric, day: numeric, weekday: short } as const;
      const time = { hour: numeric, minute: numeric, second: numeric, hourCycle: 'h23' } as const;
      formats.set(zone, (format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...date, ...time })));
    }
    const text = format.format(read * 1000);
    const [day = 0, month = 0, year = 0, hour = 0, minute = 0, second = 0] = (text.match(/\d+/g) ?? []).map(Number);
    const weekday = 'SunMonTueWedThuFriSat'.indexOf(text.slice(0, 3)) / 3;
    shown.set(key, (clock = { elapsed, year, month, date: day, hour, minute, second, weekday }));
  }
  return { ...clock, elapsed, second: clock.second + elapsed - read };
}
