import type { When } from '@labrig/simulator';
import type { GroupRetention } from './state.ts';

/** What kind of VALT server is simulated. Everything has a default that satisfies the vendor's own module. */
export interface ValtOptions {
  /** 5: numbered recordings with markers. 6: UUIDs and comments. Default: 5. */
  readonly generation?: 5 | 6;
  /** Release of the software. Default: 5.6.2, or 6.5.1 in generation 6. */
  readonly version?: string;
  /** IANA time zone of the server. Default: UTC. */
  readonly zone?: string;
  /** Answer 403 to whoever lacks a right. Default: false, as the vendor's module expects. */
  readonly enforcesRights?: boolean;
  /** Seconds until a token is no longer good. Default: it never ends. */
  readonly tokenLife?: number;
  /** Who may log in. The first is the one that `connection()` names. Default: `admin` and two members of a group of trainees. */
  readonly users?: readonly UserOptions[];
  readonly groups?: readonly GroupOptions[];
  /** Default: two rooms with cameras and one without. */
  readonly rooms?: readonly RoomOptions[];
  /** Bytes. Default: 4 TB, a twentieth of it taken by other things. */
  readonly disk?: { readonly capacity?: number; readonly other?: number };
  /** Schedules that are there from the start. Default: `usual`, one tomorrow in the first room. A factory reset forgets a list. */
  readonly schedules?: 'usual' | 'none' | readonly ScheduleOptions[];
  /** What was recorded before. Default: nothing. A factory reset forgets it. */
  readonly recordings?: readonly RecordingOptions[];
}

export interface ScheduleOptions {
  readonly name: string;
  /** Name of the room. */
  readonly room: string;
  /** Name of the user whose it is. Default: the first. */
  readonly author?: string;
  /** When it starts for the first time: `+1d 10:00`, counted from the start of the lab, or a date. In whole seconds. */
  readonly startAt: When;
  /** Seconds, in whole. */
  readonly duration: number;
  /** Default: once. */
  readonly recurrence?: RecurrenceOptions;
}

/** How a schedule goes on after its first occurrence. */
export interface RecurrenceOptions {
  readonly type: 'daily' | 'weekly' | 'monthly';
  /** For `weekly`: days of the week, 0 for Sunday. Default: that of the first occurrence. */
  readonly weekdays?: readonly number[];
  /** How many occurrences there are in all. Default: no end. */
  readonly endAfter?: number;
  /** The last day, as `MM-DD-YYYY`. Default: no end. */
  readonly endBy?: string;
}

export interface RecordingOptions {
  readonly name: string;
  /** Name of the room. */
  readonly room: string;
  /** Name of the user whose it is. Default: the first. */
  readonly author?: string;
  /** When it began: `-2d 03:00:00`, counted from the start of the lab, or a date. */
  readonly created: When;
  /** Seconds. It must be over when the lab starts. */
  readonly duration: number;
  /** Notes on it: markers in generation 5, comments in generation 6. Default: none. */
  readonly markers?: readonly MarkerOptions[];
}

export interface MarkerOptions {
  readonly event: string;
  /** Seconds from the beginning. */
  readonly time: number;
  /** For generation 5: white, gray, red, yellow, purple, cyan, blue, green or orange. Default: red. */
  readonly color?: string;
}

export interface UserOptions {
  readonly name: string;
  /** Default: drawn from the lab's seed. */
  readonly password?: string;
  readonly displayName?: string;
  /** Name of the user's group. Default: the first. */
  readonly group?: string;
  readonly cardNumber?: string;
}

export interface GroupOptions {
  readonly name: string;
  /** Default: all that are known. */
  readonly rights?: readonly string[];
  /** Minutes. Default: no limit. */
  readonly maxRecordDuration?: number;
  /** Names of rooms. Default: all. */
  readonly rooms?: readonly string[];
  /** Default: infinitely. */
  readonly retention?: GroupRetention;
}

export interface RoomOptions {
  readonly name: string;
  /** Names of its cameras. Default: `NAME 1` and `NAME 2`. */
  readonly cameras?: readonly string[];
}
