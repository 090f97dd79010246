/** Copying and exporting, as the status tells it. */
export interface Playback {
  readonly status: string;
  readonly job: Job | null;
}

export interface Job {
  readonly kind: 'copy' | 'export';
  readonly started: number;
  readonly until: number;
  /** File names of the recordings that it was given. */
  readonly filenames: readonly string[];
  readonly target: string;
  readonly deleteAfter: boolean;
  /** For an export: make stores again instead of plain videos. */
  readonly toStore: boolean;
  /** For an export: the compression format of what it makes; `null`: as it was. */
  readonly codec: string | null;
}
