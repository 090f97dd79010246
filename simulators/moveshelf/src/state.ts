import type { Power, Table } from '@labrig/simulator';
import type { Clip, Comment, File } from './state/clips.ts';
import type { Job, Worker } from './state/jobs.ts';
import type { Project, User } from './state/people.ts';
import type { Norm, Patient, Report, Session } from './state/visits.ts';

/** Everything that a fake Moveshelf is. Moments are milliseconds since 1970, as everywhere inside. */
export interface MoveshelfState {
  readonly power: Power;
  /** Milliseconds that every answer takes. */
  readonly latency: number;
  readonly factory: Factory;
  /** What ids are made with: see `ids/global-id.ts`. */
  readonly idKey: number;
  /** What addresses of files are signed with. */
  readonly urlKey: string;
  readonly link: Link;
  readonly settings: Settings;
  readonly store: Store;
  readonly worker: Worker;
  readonly users: Table<User>;
  readonly projects: Table<Project>;
  readonly patients: Table<Patient>;
  readonly sessions: Table<Session>;
  readonly clips: Table<Clip>;
  readonly files: Table<File>;
  readonly norms: Table<Norm>;
  readonly reports: Table<Report>;
  readonly comments: Table<Comment>;
  readonly jobs: Table<Job>;
}

/** What chance gave the server when it was made; it keeps it for good. */
export interface Factory {
  readonly idKey: number;
  readonly urlKey: string;
  /** The first key of each user. */
  readonly keys: readonly string[];
}

/** The line between the server and whoever sends and gets files. */
export interface Link {
  /** Null: as fast as it goes. */
  readonly bytesPerSecond: number | null;
  /** After so many bytes the next upload breaks off that has more; null: none does. */
  readonly breaksAfter: number | null;
}

/** What doesn't change. */
export interface Settings {
  /** Where addresses of files lead; null: to where the caller reached the server. */
  readonly publicUrl: string | null;
  /** Milliseconds that a file is worked on. */
  readonly processing: number;
  /** Milliseconds that the gait tool takes for a clip. */
  readonly gaitTool: number;
  /** Seconds that an address for uploading is good for. */
  readonly uploadLife: number;
  /** Seconds that an address for downloading is good for. */
  readonly downloadLife: number;
  /** What a document is answered with that can't be executed. */
  readonly refusalStatus: 200 | 400;
}

/** Where uploads are kept. What came with the world takes no room. */
export interface Store {
  /** Bytes in all. */
  readonly capacity: number;
  /** Bytes that something else takes. */
  readonly other: number;
  /** Bytes of uploads that are there. */
  readonly used: number;
  /** Larger files, in bytes, are checked and counted, but not kept. */
  readonly keepUpTo: number;
}
