/** `offset%period`: matches when u ≥ offset and u − offset is divisible by period, u being whole units since the epoch. */
export interface Monotonic {
  /** 0 for a plain `%n`. */
  readonly offset: number;
  /** At least 2. */
  readonly period: number;
}

/** What one field allows: any one of its parts suffices. */
export interface Field {
  /** The field is exactly `*` or `?`: it restricts nothing, and its other parts are empty. */
  readonly any: boolean;
  /** Ascending, without duplicates; days of the week are 0 to 6, Sunday is 0. */
  readonly values: readonly number[];
  readonly monotonic: readonly Monotonic[];
}

/** The day of the month, with the forms that depend on the month's length and weekdays. */
export interface DayOfMonth extends Field {
  /** `L` is 0, `L-n` is n: so many days before the last. */
  readonly beforeLast: readonly number[];
  /** `nW`: the Monday to Friday day nearest to day n, within the month. */
  readonly nearest: readonly number[];
  /** `LW`: the last Monday to Friday day. */
  readonly lastWorkday: boolean;
}

/** `weekday#nth`: the nth such weekday of the month. */
export interface NthWeekday {
  readonly weekday: number;
  /** 1 to 5. */
  readonly nth: number;
}

/** The day of the week, with the forms that pick one week of the month. Its `monotonic` is always empty. */
export interface DayOfWeek extends Field {
  /** `dL`: the last such weekday of the month. */
  readonly last: readonly number[];
  readonly nth: readonly NthWeekday[];
}

/** A parsed expression, as plain data: it survives JSON unchanged. Made by `parseCron`, read by `nextFire`. */
export interface Cron {
  readonly second: Field;
  readonly minute: Field;
  readonly hour: Field;
  readonly dayOfMonth: DayOfMonth;
  readonly month: Field;
  readonly dayOfWeek: DayOfWeek;
  readonly year: Field;
}
