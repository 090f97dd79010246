// Random expressions for the tests. Every atom comes with a predicate of its own, so that nothing has to be parsed to know
// which seconds match.
import * as fc from 'fast-check';
import { daysSinceEpoch, lengthOf, workdays, type Clock } from './clock.ts';

/** A piece of an expression, up to the whole of it. */
export interface Part {
  readonly text: string;
  readonly matches: (clock: Clock) => boolean;
}

interface Unit {
  readonly min: number;
  readonly max: number;
  readonly value: (clock: Clock) => number;
  readonly count?: (clock: Clock) => number;
  readonly names?: string;
}

export const SECOND: Unit = { min: 0, max: 59, value: (c) => c.second, count: (c) => c.elapsed };
export const MINUTE: Unit = { min: 0, max: 59, value: (c) => c.minute, count: (c) => Math.floor(c.elapsed / 60) };
const HOUR: Unit = { min: 0, max: 23, value: (c) => c.hour, count: (c) => Math.floor(c.elapsed / 3600) };
const DATE: Unit = { min: 1, max: 31, value: (c) => c.date, count: daysSinceEpoch };
const months = (c: Clock) => (c.year - 1970) * 12 + c.month - 1;
const MONTH: Unit = {
  min: 1,
  max: 12,
  value: (c) => c.month,
  count: months,
  names: 'JanFebMarAprMayJunJulAugSepOctNovDec',
};
const WEEKDAY: Unit = { min: 0, max: 6, value: (c) => c.weekday, names: 'SUNMONTUEWEDTHUFRISAT' };
const YEAR: Unit = { min: 1970, max: 2035, value: (c) => c.year, count: (c) => c.year - 1970 };

/** The unrestricted field. */
const everything: Part = { text: '*', matches: () => true };

function ranges({ min, max, value, names }: Unit): fc.Arbitrary<Part> {
  const bound = fc.integer({ min, max });
  const step = fc.option(fc.integer({ min: 1, max: max - min + 3 }), { nil: undefined });
  return fc
    .record({ from: bound, to: fc.option(bound, { nil: undefined }), step, named: fc.boolean() })
    .map((range) => {
      const name = (bare: number) =>
        names !== undefined && range.named ? names.slice(3 * (bare - min), 3 * (bare - min) + 3) : String(bare);
      // The year has no end that the grammar here knows, so it never wraps and never runs to the end.
      const open = min === 1970 && (range.to === undefined ? range.step !== undefined : range.to < range.from);
      const to = open ? range.from : (range.to ?? (range.step === undefined ? range.from : max));
      const sequence = [range.from];
      for (let now = range.from; now !== to;) sequence.push((now = now === max ? min : now + 1));
      const allowed = new Set(sequence.filter((_, index) => index % (range.step ?? 1) === 0));
      const end = range.to === undefined && !open ? '' : `-${name(to)}`;
      const text = `${name(range.from)}${end}${range.step === undefined ? '' : `/${range.step}`}`;
      return { text, matches: (clock) => allowed.has(value(clock)) };
    });
}

function terms(count: (clock: Clock) => number): fc.Arbitrary<Part> {
  const offset = fc.option(fc.nat(2000), { nil: undefined });
  return fc.tuple(offset, fc.integer({ min: 2, max: 90 })).map(([k, n]) => ({
    text: `${k ?? ''}%${n}`,
    matches: (clock) => count(clock) >= (k ?? 0) && (count(clock) - (k ?? 0)) % n === 0,
  }));
}

const dates = fc.oneof(
  fc.nat(30).map((n) => ({ text: n === 0 ? 'L' : `L-${n}`, matches: (c: Clock) => c.date + n === lengthOf(c) })),
  fc.constant({ text: 'LW', matches: (c: Clock) => c.date === workdays(c).at(-1) }),
  fc.integer({ min: 1, max: 31 }).map((n) => {
    const nearest = (c: Clock) => workdays(c).toSorted((a, b) => Math.abs(a - n) - Math.abs(b - n))[0];
    return { text: `${n}W`, matches: (c: Clock) => n <= lengthOf(c) && c.date === nearest(c) };
  }),
);
const weekdays = fc.integer({ min: 0, max: 7 }).chain((d) => {
  const isDay = (c: Clock) => c.weekday === d % 7;
  const last = { text: `${d}L`, matches: (c: Clock) => isDay(c) && c.date + 7 > lengthOf(c) };
  const nth = (k: number) => ({ text: `${d}#${k}`, matches: (c: Clock) => isDay(c) && Math.ceil(c.date / 7) === k });
  return fc.oneof(fc.constant(last), fc.integer({ min: 1, max: 5 }).map(nth));
});

/** `open`: how many fields of ten are unrestricted. */
export function field(unit: Unit, open: number, special?: fc.Arbitrary<Part>): fc.Arbitrary<Part> {
  const atoms = [ranges(unit), ...(unit.count ? [terms(unit.count)] : []), ...(special ? [special] : [])];
  const list = fc.array(fc.oneof(...atoms), { minLength: 1, maxLength: 3 }).map((parts) => ({
    text: parts.map(({ text }) => text).join(','),
    matches: (clock: Clock) => parts.some((part) => part.matches(clock)),
  }));
  return fc.oneof({ weight: open, arbitrary: fc.constant(everything) }, { weight: 10 - open, arbitrary: list });
}

/** Seven fields; hour and year are mixed in, `open` is for the day, the month and the weekday. */
export function expressions(second: fc.Arbitrary<Part>, minute: fc.Arbitrary<Part>, open: number): fc.Arbitrary<Part> {
  const days = [field(DATE, open, dates), field(MONTH, open), field(WEEKDAY, open, weekdays), field(YEAR, 8)] as const;
  return fc.tuple(second, minute, field(HOUR, 5), ...days).map((parts) => {
    const [s, m, h, date, month, weekday, year] = parts;
    const oneDecides = date === everything || weekday === everything;
    return {
      text: parts.map(({ text }) => text).join(' '),
      matches: (c) =>
        s.matches(c) &&
        m.matches(c) &&
        h.matches(c) &&
        month.matches(c) &&
        year.matches(c) &&
        (oneDecides ? date.matches(c) && weekday.matches(c) : date.matches(c) || weekday.matches(c)),
    };
  });
}
