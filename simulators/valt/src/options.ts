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
  /** Schedules that are there from the start. Default: one, tomorrow, in the first room. */
  readonly schedules?: 'usual' | 'none';
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
