import type { Access, Named } from './people.ts';

export interface Schedule {
  readonly name: string;
  readonly author: Named;
  readonly room: number;
  readonly created: number;
  /** When the next occurrence starts, or the one that runs started: seconds since 1970. */
  readonly startAt: number;
  /** Seconds. */
  readonly duration: number;
  readonly template: Readonly<Record<string, unknown>>;
  readonly share: Access;
  readonly recurrence: Recurrence;
  /** How many occurrences have begun, or were skipped. */
  readonly count: number;
  /** The recording that it started. */
  readonly recording: number | null;
}

export interface Recurrence {
  readonly type: 'none' | 'daily' | 'weekly' | 'monthly';
  /** Days of the week, 0 for Sunday. */
  readonly weekdays: readonly number[];
  readonly range: 'no' | 'after' | 'by';
  /** How many occurrences there are in all. */
  readonly endAfter: number | null;
  /** `MM-DD-YYYY`: the last day. */
  readonly endBy: string | null;
  /** Day of the month of the first occurrence: in shorter months it is the last day. */
  readonly monthday: number;
  /** Seconds since midnight by the clock's face, which summer time doesn't move. */
  readonly clock: number;
}
