import type { Table } from '@labrig/simulator';

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

/** Is the server there? */
export type Power = { readonly kind: 'up' } | { readonly kind: 'off'; readonly until: number };

/** Somebody or something by id, with the name that it had. */
export interface Named {
  readonly id: number;
  readonly name: string;
}

/** Who may see the recordings of others. */
export interface Access {
  readonly users: readonly number[];
  readonly groups: readonly number[];
}

export interface User {
  /** What one logs in with. */
  readonly name: string;
  readonly password: string;
  readonly displayName: string | null;
  readonly group: number | null;
  /** Number of an RFID card or a keypad PIN, as text. */
  readonly cardNumber: string | null;
  readonly rooms: readonly number[];
  readonly videoAccess: Access;
  /** The token of this user, the same at every login. */
  readonly token: { readonly value: string; readonly granted: number } | null;
}

export interface Group {
  readonly name: string;
  /** Template for the information of recordings, and for notes on them. */
  readonly information: number;
  readonly marker: number;
  readonly rights: readonly string[];
  /** Minutes after which a recording of a member ends; `null`: none. */
  readonly maxRecordDuration: number | null;
  readonly rooms: readonly number[];
  readonly videoAccess: Access;
  readonly retention: GroupRetention;
}

/** How long recordings of a group's members are kept. */
export type GroupRetention =
  | { readonly type: 'infinitely' }
  /** `MM-DD-YYYY`: the last day. */
  | { readonly type: 'until'; readonly until: string }
  | { readonly type: 'days' | 'hours' | 'minutes'; readonly for: number };

/** How long one recording is kept. */
export type Retention =
  | { readonly type: 'inherit' | 'infinitely' }
  | { readonly type: 'until'; readonly until: string }
  | { readonly type: 'for'; readonly days: number; readonly hours: number; readonly minutes: number };

export interface Room {
  readonly name: string;
  readonly mediaServer: number;
  readonly isIo: boolean;
  readonly ioCamera: number | null;
  readonly ioUser: number | null;
  readonly cameras: readonly number[];
  /** Id of the user who locked it. */
  readonly lockedBy: number | null;
  /** Somebody has set a recording up, and not begun it. */
  readonly isPrepared: boolean;
  /** The recording that runs or is paused. */
  readonly recording: number | null;
}

export interface Camera {
  readonly name: string;
  readonly type: string;
  readonly deviceType: string;
  readonly ip: string;
  readonly httpPort: number;
  readonly rtspPort: number;
  readonly username: string;
  readonly password: string;
  readonly brand: number;
  readonly model: number;
  readonly mediaServer: number;
  readonly color: string;
  /** Where it looks: degrees, and a factor from 1 on. */
  readonly view: View;
  /** Does it answer? */
  readonly isOnline: boolean;
}

export interface View {
  readonly pan: number;
  readonly tilt: number;
  readonly zoom: number;
}

export interface Preset {
  readonly name: string;
  readonly camera: number;
  readonly view: View;
}

export interface MediaServer {
  readonly name: string;
  readonly address: string;
  readonly port: number;
  readonly ssl: boolean;
  readonly folder: string;
  /** Bytes. */
  readonly capacity: number;
  /** Bytes taken by other things than recordings that are complete. */
  readonly other: number;
  /** Bytes of all complete recordings on it: their sum, kept beside them because every start asks for it. */
  readonly recordings: number;
  readonly isUp: boolean;
}

export interface Recording {
  /** Its id in generation 6, and in links. */
  readonly uuid: string;
  readonly name: string;
  readonly created: number;
  readonly author: Named;
  /** Where it was made; an upload has no room. */
  readonly room: Named | null;
  readonly cameras: readonly Named[];
  readonly mediaServer: number | null;
  readonly sharing: Access;
  /** Field id → value. */
  readonly template: Readonly<Record<string, unknown>>;
  readonly retention: Retention;
  /** When it will be deleted, as its retention and that of its author's group say; `null`: never. */
  readonly expires: number | null;
  readonly markers: readonly Marker[];
  readonly phase: Phase;
  /** The schedule that started it. */
  readonly schedule: number | null;
  readonly videos: readonly Video[];
  /** The key of its public link. */
  readonly link: string | null;
}

/** The life of a recording. `recorded` is how many milliseconds are in the file already. */
export type Phase =
  | {
      readonly kind: 'recording';
      /** Since when it runs: the start, or the last resume. */
      readonly since: number;
      readonly recorded: number;
      /** When the author's group ends it. */
      readonly until: number | null;
    }
  | { readonly kind: 'paused'; readonly time: number; readonly recorded: number; readonly until: number | null }
  | { readonly kind: 'complete'; readonly recorded: number; readonly ended: number };

/** A file of a recording: of a camera, of a cut, or uploaded. */
export interface Video {
  readonly id: string;
  /** What is on it: a camera's id, or nothing for what was uploaded. */
  readonly camera: number | null;
  /** From which moment on it can be played; `null`: no file has arrived. */
  readonly ready: number | null;
  /** Where in the original a cut begins, in milliseconds. */
  readonly offset: number;
  readonly upload: Upload | null;
}

/** Bytes that have arrived, in order. */
export interface Upload {
  readonly size: number | null;
  readonly received: number;
  readonly parts: readonly Uint8Array[];
}

export interface Marker {
  readonly id: number;
  readonly event: string;
  /** Seconds from the beginning. */
  readonly time: number;
  readonly color: string;
  readonly template: Readonly<Record<string, unknown>>;
}

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

export interface Template {
  readonly name: string;
  /** `info`, `marker`, `comment`, or another. */
  readonly type: string;
  readonly isHidden: boolean;
  readonly entityName: { readonly title: string; readonly value: readonly string[]; readonly type: string };
  readonly fields: readonly Field[];
}

export interface Field {
  readonly id: number;
  readonly isOn: boolean;
  readonly isRequired: boolean;
  readonly type: string;
  readonly name: string;
  /** Choices of a dropdown; other types have their own. */
  readonly data: FieldData;
}

export type FieldData = unknown[] | Record<string, unknown> | string | null;

export interface Filter {
  readonly name: string;
  readonly author: number;
  /** Field id → text that its value must hold. */
  readonly fields: Readonly<Record<string, string>>;
  readonly rooms: readonly number[];
  readonly authors: Access;
  readonly date: FilterDate;
}

export type FilterDate =
  | { readonly type: 'none' }
  | { readonly type: 'days' | 'weeks'; readonly count: number }
  /** `MM-DD-YYYY`, both included. */
  | { readonly type: 'range'; readonly start: string; readonly end: string };

export interface HelpPage {
  readonly title: string;
  readonly content: string;
}

/** A note on a recording in generation 6. */
export interface Comment {
  readonly recording: number;
  readonly message: string | null;
  /** Seconds from the beginning. */
  readonly time: number;
  readonly created: number;
  readonly updated: number;
  readonly author: number;
  readonly updatedBy: number | null;
  readonly audio: string | null;
  readonly template: { readonly id: number; readonly data: FieldData; readonly name: string | null } | null;
  readonly files: readonly { readonly id: number; readonly name: string; readonly bytes: Uint8Array }[];
}

/** A spoken note. */
export interface Audio {
  readonly uuid: string;
  /** Seconds. */
  readonly duration: number;
  readonly frequencies: readonly number[];
  readonly bytes: Uint8Array;
}

export interface LogLine {
  readonly time: number;
  readonly user: string | null;
  readonly message: string;
}
