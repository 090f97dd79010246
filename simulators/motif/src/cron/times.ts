import { ALWAYS, clockComb, elapsedComb, type Comb, type Dial } from './comb.ts';
import type { Cron, Field } from './cron.ts';
import { firstSecond, isAlive, type Pattern } from './pattern.ts';
import { regularDays } from './regular-days.ts';

const HOURS: Dial = { unit: 3600, cycle: 24 };
const MINUTES: Dial = { unit: 60, cycle: 60 };
const SECONDS: Dial = { unit: 1, cycle: 60 };

/** Derived from the key alone, so that remembering it changes no result. */
const remembered = new WeakMap<Cron, Map<number, readonly Pattern[]>>();

/**
 * The first second, at least `from` and below `limit`, at which the fields hour, minute and second all match, as long
 * as local time is `offset` seconds ahead of UTC. Times that the two day fields never allow may be left out.
 */
export function nextTime(cron: Cron, offset: number, from: number, limit: number): number | null {
  let first: number | null = null;
  for (const pattern of patternsAt(cron, offset)) {
    first = firstSecond(pattern, from, first ?? limit) ?? first;
  }
  return first;
}

/** Values and each monotonic term of a field match independently, so every choice of one per field is a pattern. */
function patternsAt(cron: Cron, offset: number): readonly Pattern[] {
  let byOffset = remembered.get(cron);
  if (byOffset === undefined) remembered.set(cron, (byOffset = new Map()));
  let patterns = byOffset.get(offset);
  if (patterns === undefined) {
    const minutes = combsOf(cron.minute, MINUTES, offset);
    const days = regularDays(cron, offset);
    const seconds = combsOf(cron.second, SECONDS, offset);
    patterns = combsOf(cron.hour, HOURS, offset)
      .flatMap((hour) => minutes.flatMap((minute) => seconds.map((second): Pattern => [hour, minute, second])))
      .filter((pattern) => isAlive(pattern, days));
    byOffset.set(offset, patterns);
  }
  return patterns;
}

function combsOf(field: Field, dial: Dial, offset: number): Comb[] {
  if (field.any) return [ALWAYS];
  const combs = field.monotonic.map((term) => elapsedComb(term, dial.unit));
  return field.values.length > 0 ? [clockComb(field.values, dial, offset), ...combs] : combs;
}
