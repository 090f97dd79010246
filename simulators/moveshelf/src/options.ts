import type { When } from '@labrig/simulator';

/** What kind of Moveshelf is simulated. Everything has a default that satisfies the vendor's own client. */
export interface MoveshelfOptions {
  /** Who has an account. The first is the one that `connection()` names. Default: one who may edit, one who may look, one of another laboratory. */
  readonly users?: readonly UserOptions[];
  /** Default: a study and an archive of a gait laboratory, and a project of another. */
  readonly projects?: readonly ProjectOptions[];
  /**
   * `usual`: the first project has subjects with and without metadata, their sessions, trials, files, norms and a report; the
   * second some old trials. `empty`: nothing is in the projects. Default: `usual`. A project that names its subjects has those.
   */
  readonly world?: 'usual' | 'empty';
  /** What a document is answered with that can't be executed: wrong syntax, an unknown field, a wrong variable. Default: 400. */
  readonly refusalStatus?: 200 | 400;
  /**
   * Where the addresses of files lead, without a slash at the end: `https://files.example.test`. Default: to where the caller
   * reached the server.
   */
  readonly publicUrl?: string;
  /** Seconds that a file is worked on after it was uploaded. Default: 2. */
  readonly processing?: number;
  /** Seconds that the gait tool takes for a clip. Default: 5. */
  readonly gaitTool?: number;
  /** Seconds that an address for uploading is good for. Default: 3600. */
  readonly uploadLife?: number;
  /** Seconds that an address for downloading is good for. Default: 900. */
  readonly downloadLife?: number;
  readonly store?: StoreOptions;
}

export interface UserOptions {
  readonly name: string;
  /** Default: 64 hexadecimal digits, drawn from the lab's seed. */
  readonly secretKey?: string;
}

export interface ProjectOptions {
  /** `<owner>/<name>` */
  readonly name: string;
  /** Default: none. */
  readonly description?: string;
  /** Clips may be seen by everybody who has their id. Default: false. */
  readonly unlistedAccess?: boolean;
  /** Names of users who may change it. Default: the first user. */
  readonly editors?: readonly string[];
  /** Names of users who may only look. Default: nobody. */
  readonly readers?: readonly string[];
  /** Who is in it. Default: what `world` says. */
  readonly subjects?: readonly SubjectOptions[];
}

export interface SubjectOptions {
  readonly name: string;
  /** A JSON document about the subject. Default: none. */
  readonly metadata?: Readonly<Record<string, unknown>>;
  /** When the subject came. Default: never. */
  readonly sessions?: readonly SessionOptions[];
}

export interface SessionOptions {
  /** Its day: `-12d`, counted from the start of the lab, or a date. A subject has one session a day. */
  readonly date: When;
  /** A JSON document about the session. Default: none. */
  readonly metadata?: Readonly<Record<string, unknown>>;
  /** What was measured, in its order. Default: nothing. */
  readonly trials?: readonly TrialOptions[];
}

export interface TrialOptions {
  readonly title: string;
  /** The condition that it belongs to, which is a part of its path. Default: none. */
  readonly condition?: string;
  /** What it has: markers as `.trc`, curves as `.csv`, a film. Default: `motion`. */
  readonly files?: readonly ('motion' | 'curves' | 'video')[];
}

export interface StoreOptions {
  /** Bytes. Default: 1 TB. */
  readonly capacity?: number;
  /**
   * Bytes. Files that are larger are checked and counted, but not kept: their download is a 503. A lab that takes large films all
   * day needs no memory for them. Default: 256 MiB.
   */
  readonly keepUpTo?: number;
}
