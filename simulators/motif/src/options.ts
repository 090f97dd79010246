import type { When } from '@labrig/simulator';
import type { Codec, Output, Parameter, Sensor, StreamAddresses, TaskKind } from './state.ts';

/** A camera as a rig is described. */
export interface CameraOptions {
  /** Serial number: a text without white space and slashes. */
  readonly serial: string;
  /** A name for people. Default: `Simulated camera (SERIAL)`. */
  readonly name?: string;
  /** Pixels. Default: 640 × 480. */
  readonly width?: number;
  readonly height?: number;
  /** Whether its camera process runs from the start. Default: true. */
  readonly connected?: boolean;
  /** Parameters that differ from the factory's. */
  readonly parameters?: Readonly<Record<string, Parameter>>;
}

/** A named output; `serial` absent: of the system. */
export type OutputOptions = Pick<Output, 'name'> & Partial<Pick<Output, 'serial' | 'kind' | 'min' | 'max' | 'value'>>;

/** A recording that was made before the system is looked at. */
export interface RecordingOptions {
  /** Serial number of its camera. */
  readonly serial: string;
  /** When it began: `-2d 03:00:00`, counted from the start of the lab, or a date. */
  readonly started: When;
  /** Seconds. It must be over when the lab starts. */
  readonly duration: number;
  /** The beginning of its name, as `recording/start` takes it; time stamp and serial follow. Default: nothing. */
  readonly filename?: string;
  /** Default: that of the system. */
  readonly codec?: string;
  /** Is it an image store? Default: false. */
  readonly store?: boolean;
  /** What its author wrote down. Default: nothing. */
  readonly metadata?: Readonly<Record<string, unknown>>;
  /** Has it been copied? Default: false. */
  readonly copied?: boolean;
}

/** A task of the scheduler, as `GET /schedule` lists it. */
export interface TaskOptions {
  /** A short name without white space and slashes. */
  readonly task_name: string;
  readonly kind: TaskKind;
  /** When, in local time of the system: 5 fields, 6 with seconds, 7 with seconds and years. */
  readonly cron_expression: string;
  /** Its camera. Default: all cameras, or an output of the system. */
  readonly serial?: string;
  /** Name of the output (`io`) or parameter (`configure`); the others have none. */
  readonly target?: string;
  /** Follow the recording instead of the wall clock, for `io` and `configure`. Default: false. */
  readonly camera_relative?: boolean;
  /** What the call takes that does it: `{ duration: 600 }` of a recording, `{ value: 1 }` of an output. Default: nothing. */
  readonly arguments?: Readonly<Record<string, unknown>>;
}

/** What kind of Motif system is simulated. Everything has a default that satisfies the vendor's example scripts. */
export interface MotifOptions {
  /** 32 lower-case hexadecimal digits. Default: drawn from the lab's seed. */
  readonly apiKey?: string;
  /** Release of the recording software. Default: 6.1.3. */
  readonly software?: string;
  /** IANA time zone of the system. Default: UTC. */
  readonly zone?: string;
  /** Refuse unknown and out-of-range parameters and unknown codecs. Default: true. */
  readonly strict?: boolean;
  /** Default: FAKE0 and FAKE1, connected. */
  readonly cameras?: readonly CameraOptions[];
  /** Default: `led` of the system and of FAKE1 (analogue), `ledgreen` of FAKE0 (digital). */
  readonly outputs?: readonly OutputOptions[];
  readonly sensors?: readonly (Pick<Sensor, 'name' | 'value'> & { readonly serial?: string | null })[];
  /** Compression formats. Default: the names that the vendor's texts and examples use; the first is the default one. */
  readonly codecs?: readonly Codec[];
  /** The disk that recordings go to, in bytes. Default: 4 TB, a twentieth of it taken. */
  readonly disk?: { readonly capacity?: number; readonly other?: number };
  /** What was recorded before. Default: nothing. */
  readonly recordings?: readonly RecordingOptions[];
  /** What the scheduler does from the start. Default: nothing. */
  readonly schedules?: readonly TaskOptions[];
  /** Where the realtime streams of each camera listen. Default: streams are off. */
  readonly streams?: readonly StreamAddresses[];
}
