import type { Power, Table } from '@labrig/simulator';
import type { Audio, Comment } from './state/notes.ts';
import type { Group, User } from './state/people.ts';
import type { Recording } from './state/recordings.ts';
import type { Camera, MediaServer, Preset, Room } from './state/rooms.ts';
import type { Schedule } from './state/schedules.ts';
import type { Filter, Template } from './state/templates.ts';

export type * from './state/notes.ts';
export type * from './state/people.ts';
export type * from './state/recordings.ts';
export type * from './state/rooms.ts';
export type * from './state/schedules.ts';
export type * from './state/templates.ts';

/** Everything that a fake VALT server is. Moments are milliseconds since 1970, as everywhere inside; ids are those of the tables. */
export interface ValtState {
  readonly generation: 5 | 6;
  /** Release of the software: `5.6.2`. Clients take its first character for the generation. */
  readonly version: string;
  /** IANA name: dates without a time, and schedules, follow its calendar. */
  readonly zone: string;
  /** Are rights looked at? A real server does; what it answers to whom is not documented, so it is off unless asked for. */
  readonly enforcesRights: boolean;
  /** Milliseconds that a token is good for; `null`: as long as the server lives. */
  readonly tokenLife: number | null;
  readonly factory: Factory;
  readonly power: Power;
  /** Milliseconds that every answer takes. */
  readonly latency: number;
  readonly users: Table<User>;
  readonly groups: Table<Group>;
  readonly rooms: Table<Room>;
  readonly cameras: Table<Camera>;
  readonly mediaServers: Table<MediaServer>;
  readonly recordings: Table<Recording>;
  readonly schedules: Table<Schedule>;
  readonly templates: Table<Template>;
  readonly filters: Table<Filter>;
  readonly presets: Table<Preset>;
  readonly help: Table<HelpPage>;
  readonly comments: Table<Comment>;
  readonly audio: Table<Audio>;
  readonly log: Table<LogLine>;
  /** The ids that the next marker and the next template field get: they count through all recordings and templates. */
  readonly nextMarker: number;
  readonly nextField: number;
}

/** What chance gave the server when it was made. */
export interface Factory {
  /** Passwords of the first users, in their order, for those that were given none. */
  readonly passwords: readonly string[];
  /** What download links are signed with. */
  readonly secret: string;
}

export interface HelpPage {
  readonly title: string;
  readonly content: string;
}

export interface LogLine {
  readonly time: number;
  readonly user: string | null;
  readonly message: string;
}
