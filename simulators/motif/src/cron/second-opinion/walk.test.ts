import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextFire, parseCron } from '../index.ts';
import type { CronFrame } from '../next.ts';
import { clockAt, type Clock } from './clock.ts';
import { expressions, field, MINUTE, SECOND, type Part } from './grammar.ts';

const ZONES = ['UTC', 'Europe/Vienna', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/New_York'];
const epoch = fc.option(fc.integer({ min: 0, max: 2_000_000_000_000 }), { nil: undefined });

interface Walk extends CronFrame {
  readonly start: number;
  readonly length: number;
  readonly step: number;
}

/** Every step that matches, in milliseconds. */
function matching(expression: Part, { start, length, step, zone, epoch: begin = 0 }: Walk): number[] {
  const fires: number[] = [];
  for (let elapsed = start; elapsed < start + length; elapsed += step) {
    if (expression.matches(clockAt(zone, elapsed))) fires.push(begin + elapsed * 1000);
  }
  return fires;
}

/** What `nextFire` makes of the same stretch. */
function fired(expression: Part, { start, length, ...frame }: Walk): number[] {
  const cron = parseCron(expression.text);
  const begin = frame.epoch ?? 0;
  const end = begin + (start + length) * 1000;
  const fires: number[] = [];
  let fire = nextFire(cron, begin + start * 1000, frame);
  for (; fire !== null && fire < end; fire = nextFire(cron, fire + 1, frame)) fires.push(fire);
  return fires;
}

const framed = (frame: Pick<CronFrame, 'zone'>, begin: number | undefined) =>
  begin === undefined ? frame : { ...frame, epoch: begin };

test('fires in exactly the seconds that match, also where clocks change', () => {
  const hours: readonly (readonly [string, number])[] = [
    ...ZONES.flatMap((zone) => [0, 82_800, 2_674_800, 1_772_409_600].map((start) => [zone, start] as const)),
    ['Europe/Vienna', 1_774_742_400], // 02:00 becomes 03:00
    ['Europe/Vienna', 1_792_886_400], // 03:00 becomes 02:00
    ['Australia/Lord_Howe', 1_775_312_100], // 02:00 becomes 01:30
    ['Australia/Lord_Howe', 1_791_039_600], // 02:00 becomes 02:30
    ['America/St_Johns', 1_289_094_000], // 00:01 becomes 23:01 of the day before
    ['Pacific/Apia', 1_325_235_600], // 30 December 2011 does not exist
    ['Africa/Monrovia', 63_590_400], // 44 minutes and 30 seconds behind UTC become none
  ];
  const property = fc.property(
    expressions(field(SECOND, 3), field(MINUTE, 6), 8),
    fc.constantFrom(...hours),
    epoch,
    (expression, [zone, start], begin) => {
      const walk = { ...framed({ zone }, begin), start, length: 7200, step: 1 };
      expect(fired(expression, walk)).toEqual(matching(expression, walk));
    },
  );
  fc.assert(property, { numRuns: 400, seed: 20_260_302 });
});

test('fires on exactly the days and hours that match in most of a year', () => {
  // With second 0 and these minutes everything that fires does so on a quarter of an hour.
  const zero = fc.constant({ text: '0', matches: (c: Clock) => c.second === 0 });
  const minute = fc.constantFrom<Part>(
    { text: '30', matches: (c) => c.minute === 30 },
    { text: '%45', matches: (c) => Math.floor(c.elapsed / 60) % 45 === 0 },
  );
  const property = fc.property(
    expressions(zero, minute, 3),
    fc.constantFrom(...ZONES.slice(0, 4)),
    fc.constantFrom(undefined, 1_777_900_463_250),
    (expression, zone, begin) => {
      const walk = { ...framed({ zone }, begin), start: 1_822_608_000, length: 250 * 86_400, step: 900 };
      expect(fired(expression, walk)).toEqual(matching(expression, walk));
    },
  );
  fc.assert(property, { numRuns: 50, seed: 20_260_303 });
});

test('every fire lies after the one before, and is the answer to itself', () => {
  const property = fc.property(
    expressions(field(SECOND, 5), field(MINUTE, 5), 5),
    fc.constantFrom(...ZONES),
    epoch,
    fc.integer({ min: 0, max: 4_000_000_000_000 }),
    (expression, zone, begin, from) => {
      const frame = framed({ zone }, begin);
      const cron = parseCron(expression.text);
      const fire = nextFire(cron, from, frame);
      if (fire === null) return;
      expect(fire).toBeGreaterThanOrEqual(from);
      expect((fire - (begin ?? 0)) % 1000).toBe(0);
      expect(nextFire(cron, fire, frame)).toBe(fire);
      expect(nextFire(cron, fire + 1000, frame) ?? Infinity).toBeGreaterThan(fire);
    },
  );
  fc.assert(property, { numRuns: 300, seed: 20_260_304 });
});
