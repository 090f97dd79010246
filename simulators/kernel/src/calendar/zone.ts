import { civilDate, DAY, dayNumber } from './calendar.ts';
import { modelYear, RULES_BEGIN } from './model-year.ts';
import { spansOf, type Span } from './span.ts';
import { wallClock, type OffsetAt } from './wall-clock.ts';

interface Zone {
  readonly clock: OffsetAt;
  /** The spans of all blocks that were asked for, by the second at which a block begins. */
  readonly blocks: Map<number, readonly Span[]>;
}

/** The shortest known time between two changes is a week (Gaza, Recife); under yearly rules 18 weeks (North America). */
const SHORT_BLOCK = 4 * DAY;
const LONG_BLOCK = 100 * DAY;

const UTC: Span = { offset: 0, end: Infinity };
const zones = new Map<string, Zone>();

/**
 * Whether the platform knows `zone` as the IANA name of a time zone. Bare offsets such as `+01:00` are not names.
 *
 * @example
 * isTimeZone('Europe/Vienna'); // true
 * isTimeZone('Europe/Wien'); // false
 */
export function isTimeZone(zone: string): boolean {
  // Most devices have this one, and asking the platform for its first zone takes 20 ms.
  if (zone === 'UTC') return true;
  if (!/^[a-z]/i.test(zone)) return false;
  try {
    zoneOf(zone);
    return true;
  } catch {
    return false;
  }
}

/**
 * The stretch around `second` (since 1970, not before) in which `zone` keeps its offset.
 *
 * @throws RangeError if the platform does not know the zone.
 */
export function spanAt(zone: string, second: number): Span {
  if (zone === 'UTC') return UTC;
  const { year } = civilDate(Math.floor(second / DAY));
  const model = modelYear(year);
  if (model === year) return spanOf(zone, second);
  const shift = (dayNumber(year, 1, 1) - dayNumber(model, 1, 1)) * DAY;
  const { offset, end } = spanOf(zone, second - shift);
  // The year after the model need not be of the kind of the year after this one.
  return { offset, end: Math.min(end + shift, dayNumber(year + 1, 1, 1) * DAY) };
}

function spanOf(zone: string, second: number): Span {
  const span = blockAt(zoneOf(zone), second).find(({ end }) => second < end);
  if (span === undefined) throw new RangeError(`no span of ${zone} holds second ${second}`);
  return span;
}

function zoneOf(name: string): Zone {
  // The platform takes names in any case; one key for all keeps the cache as small as its list of zones.
  const key = name.toLowerCase();
  let zone = zones.get(key);
  if (zone === undefined) zones.set(key, (zone = { clock: wallClock(name), blocks: new Map() }));
  return zone;
}

function blockAt({ clock, blocks }: Zone, second: number): readonly Span[] {
  const rules = dayNumber(RULES_BEGIN, 1, 1) * DAY;
  const [base, length] = second < rules ? [0, SHORT_BLOCK] : [rules, LONG_BLOCK];
  const start = second - ((second - base) % length);
  let spans = blocks.get(start);
  if (spans === undefined) {
    const offset = blocks.get(start - length)?.at(-1)?.offset ?? clock(start);
    blocks.set(start, (spans = spansOf({ offset, start, end: start + length }, clock)));
  }
  return spans;
}
