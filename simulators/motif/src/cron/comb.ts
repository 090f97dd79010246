import { modulo } from '@labrig/simulator/calendar';
import type { Monotonic } from './cron.ts';

/** Windows of seconds that come round again and again, seconds being counted from the epoch. */
export interface Windows {
  /** Seconds after which the windows repeat. */
  readonly period: number;
  /** A second at which each window of one period opens, modulo the period. */
  readonly opens: readonly number[];
  /** Length of every window, in seconds. */
  readonly width: number;
}

/** Windows in which the next second can be found. */
export interface Comb extends Windows {
  /** The first second of the comb at or after `second`. */
  readonly seek: (second: number) => number;
  /** The comb is empty before this second. */
  readonly begin: number;
}

/** Every second. */
export const ALWAYS: Comb = { seek: (second) => second, period: 1, begin: 0, opens: [0], width: 1 };

/** Where a field's values stand on the clock: `unit` seconds each, `cycle` of them until they begin again. */
export interface Dial {
  readonly unit: number;
  readonly cycle: number;
}

/** The seconds at which a local clock, `offset` seconds ahead of UTC, shows one of `values`. */
export function clockComb(values: readonly number[], dial: Dial, offset: number): Comb {
  const { unit, cycle } = dial;
  // waits[v]: how many units after value v the next allowed value comes.
  const waits: number[] = [];
  for (let value = 0; value < cycle; value++) {
    waits.push((values.find((allowed) => allowed >= value) ?? (values[0] ?? 0) + cycle) - value);
  }
  const seek = (second: number) => {
    const units = Math.floor((second + offset) / unit);
    const wait = waits[modulo(units, cycle)] ?? 0;
    return wait === 0 ? second : (units + wait) * unit - offset;
  };
  const opens = values.map((value) => value * unit - offset);
  return { seek, period: unit * cycle, begin: 0, opens, width: unit };
}

/** The seconds of a monotonic term whose units are `unit` seconds long. Blind to the zone. */
export function elapsedComb({ offset, period }: Monotonic, unit: number): Comb {
  const seek = (second: number) => {
    const units = Math.floor(second / unit);
    if (units < offset) return offset * unit;
    const past = (units - offset) % period;
    return past === 0 ? second : (units + period - past) * unit;
  };
  return { seek, period: period * unit, begin: offset * unit, opens: [offset * unit], width: unit };
}
