import { matchesGlob } from './glob.ts';

/** Which calls a fault strikes. All conditions that are given must hold; none given: every call. */
export interface Trigger {
  /** Only calls of these operations. */
  readonly operations?: readonly string[];
  /** Only calls with this path (no query); `*` stands for any run of characters: `/api/1/camera/*`. */
  readonly path?: string;
  /** Only the first `n` matching calls. */
  readonly first?: number;
  /** Only the `n`-th matching call, counted from 1. */
  readonly nth?: number;
  /** Every `n`-th matching call. */
  readonly every?: number;
  /** Only from this moment on, in milliseconds since 1970 of virtual time. */
  readonly from?: number;
  /** Only before this moment. */
  readonly until?: number;
  /** Each matching call with this probability, from 0 to 1, by the lab's seed. */
  readonly rate?: number;
}

/** A call, as far as triggers ask. */
export interface Occasion {
  readonly operation: string | null;
  readonly path: string;
  readonly time: number;
}

/** Does the trigger look at this call at all? Such calls are counted. */
export function matches(trigger: Trigger, { operation, path, time }: Occasion): boolean {
  return (
    (trigger.operations === undefined || (operation !== null && trigger.operations.includes(operation))) &&
    (trigger.path === undefined || matchesGlob(trigger.path, path)) &&
    time >= (trigger.from ?? -Infinity) &&
    time < (trigger.until ?? Infinity)
  );
}

/** Does it strike the call with this number among the matching ones (from 1)? `chance` draws a number in [0, 1). */
export function strikes(trigger: Trigger, number: number, chance: () => number): boolean {
  return (
    (trigger.first === undefined || number <= trigger.first) &&
    (trigger.nth === undefined || number === trigger.nth) &&
    (trigger.every === undefined || number % trigger.every === 0) &&
    (trigger.rate === undefined || chance() < trigger.rate)
  );
}
