import type { Access, Named } from './people.ts';

export interface Recording {
  /** Its id in generation 6, and in links. */
  readonly uuid: string;
  readonly name: string;
  readonly created: number;
  /** When the first picture of its film was taken: of a clip, that of its original. */
  readonly filmed: number;
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

/** How long one recording is kept. */
export type Retention =
  | { readonly type: 'inherit' | 'infinitely' }
  | { readonly type: 'until'; readonly until: string }
  | { readonly type: 'for'; readonly days: number; readonly hours: number; readonly minutes: number };

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
