/** A subject. Other things are named by their rows. */
export interface Patient {
  readonly project: number;
  readonly name: string;
  /** A JSON document, as it was sent. */
  readonly metadata: string | null;
  /** When it was changed last. */
  readonly updated: number;
}

export interface Session {
  readonly project: number;
  readonly patient: number | null;
  /** `/<subject>/<session>/` */
  readonly projectPath: string;
  readonly metadata: string | null;
  /** Its day, at midnight UTC. */
  readonly date: number | null;
  readonly updated: number;
}

export interface Report {
  readonly session: number;
  readonly title: string;
  readonly reportType: string;
  readonly norm: number | null;
  readonly clips: readonly number[];
}

/** Reference data. */
export interface Norm {
  readonly project: number;
  readonly name: string;
  readonly uploadStatus: Status;
  readonly projectPath: string | null;
  readonly clips: readonly number[];
}

/** How far an upload or a job is. */
export type Status = 'Pending' | 'Processing' | 'Complete' | 'Failed';
