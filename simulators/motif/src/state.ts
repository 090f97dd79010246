import type { Power } from '@labrig/simulator';
import type { Cron } from './cron/index.ts';
import type { Playback } from './playback/playback.ts';

/** A camera parameter's value; names and values are GenICam's. */
export type Parameter = number | boolean | string;

/** Everything that a fake Motif recording system is. Times are milliseconds since 1970. */
export interface MotifState {
  readonly apiKey: string;
  readonly software: string;
  /** IANA name: file names and schedules follow its wall clock. */
  readonly zone: string;
  /** Refuse unknown and out-of-range camera parameters and unknown codecs, as a real system does. */
  readonly strict: boolean;
  readonly power: Power;
  readonly codecs: readonly Codec[];
  readonly defaults: { readonly codec: string; readonly store: boolean; readonly location: string };
  readonly disk: Disk;
  /** In the order in which `cameras` lists them: scripts take the first. */
  readonly cameras: readonly Camera[];
  /** Completed recordings, the oldest first. */
  readonly recordings: readonly Recording[];
  readonly outputs: readonly Output[];
  readonly sensors: readonly Sensor[];
  /** Serials of the output devices whose raw ports can be set; the first is the one that `-1` means. */
  readonly io: readonly { readonly serial: string; readonly ports: number }[];
  readonly tasks: readonly Task[];
  /** What the web interface shows: per camera, or for the whole system under `null`. */
  readonly messages: readonly Message[];
  /** Places that a copy or an export can't write to, and why. */
  readonly unreachable: readonly { readonly location: string; readonly reason: string }[];
  readonly streams: readonly StreamAddresses[];
}

export interface Codec {
  readonly name: string;
  /** Bits per second of one camera's recording. */
  readonly bitRate: number;
}

export interface Disk {
  /** Bytes. */
  readonly capacity: number;
  /** Bytes taken by other things than the recordings. */
  readonly other: number;
  /** Bytes of all completed recordings: their sum, kept beside them because every second asks for it. */
  readonly recordings: number;
}

export interface Camera {
  readonly serial: string;
  readonly name: string;
  /** Is the cable in? */
  readonly plugged: boolean;
  /** Is its camera process running? */
  readonly connected: boolean;
  readonly width: number;
  readonly height: number;
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly phase: Phase;
  readonly playback: Playback;
  readonly frames: FrameCount;
  /** Frame numbers that were lost on the way, as ranges with both ends included; the newest last. */
  readonly drops: readonly (readonly [number, number])[];
  /** Until when it is too hot to keep its frame rate; `null`: it isn't. */
  readonly hot: number | null;
}

/** The recording life cycle: idle → pending → recording → finalising → idle. */
export type Phase =
  | { readonly kind: 'idle' }
  /** Asked for; the file is not open yet. */
  | { readonly kind: 'pending'; readonly take: Take; readonly until: number }
  | {
      readonly kind: 'recording';
      readonly take: Take;
      readonly started: number;
      readonly until: number | null;
      readonly first: number;
    }
  /** Buffers are flushed; the file closes. */
  | {
      readonly kind: 'finalising';
      readonly take: Take;
      /** When it began; of one that was stopped while pending: when that was. */
      readonly started: number;
      /** What will be listed; `null`: it never had a frame. */
      readonly recording: Recording | null;
      readonly until: number;
    };

/** What was asked for, with every default filled in. */
export interface Take {
  /** With time stamp, and with serial if several cameras were connected. */
  readonly filename: string;
  readonly store: boolean;
  readonly codec: string;
  /** Seconds; `null`: until stopped. */
  readonly duration: number | null;
  readonly metadata: Readonly<Record<string, unknown>>;
  /** What `io/log` wrote, each with the frame at which it came. */
  readonly extra: readonly Readonly<Record<string, unknown>>[];
}

export interface Recording {
  readonly serial: string;
  readonly filename: string;
  readonly started: number;
  /** Seconds of virtual time. */
  readonly duration: number;
  /** Frames on disk. */
  readonly frames: number;
  /** Frames that the camera made and that were lost: `frames + dropped` is what it made. */
  readonly dropped: number;
  readonly bytes: number;
  readonly store: boolean;
  readonly codec: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly extra: Take['extra'];
  readonly copied: boolean;
  readonly exported: boolean;
}

/** Frame numbers run all the time: `number` at `time`, and from then on `rate` a second. */
export interface FrameCount {
  readonly number: number;
  readonly time: number;
  /** Frames per second. */
  readonly rate: number;
}

export interface Output {
  readonly name: string;
  /** The camera that it is configured for; `null`: the system. */
  readonly serial: string | null;
  readonly kind: 'digital' | 'analogue';
  readonly min: number;
  readonly max: number;
  readonly value: number;
  /** The sign of the infinity that it was last set to: with the same sign again it toggles. */
  readonly toggle: 1 | -1 | null;
}

export interface Sensor {
  readonly name: string;
  readonly serial: string | null;
  readonly value: number;
}

export interface Message {
  readonly target: string | null;
  readonly message: string;
  readonly time: number;
}

export type TaskKind = 'recording' | 'copy' | 'export' | 'io' | 'configure';

export interface Task {
  readonly name: string;
  readonly kind: TaskKind;
  /** `null`: all cameras, or the system. */
  readonly serial: string | null;
  /** The output's or parameter's name. */
  readonly target: string | null;
  readonly expression: string;
  readonly cron: Cron;
  readonly relative: boolean;
  readonly arguments: Readonly<Record<string, unknown>>;
  /** When it is due. A relative task follows one recording, or for `cameras/configure` each camera's own. */
  readonly due: readonly { readonly serial: string | null; readonly epoch: number | null; readonly at: number }[];
  readonly last: number | null;
  readonly error: string | null;
}

export interface StreamAddresses {
  readonly serial: string;
  readonly host: string;
  /** Ports. Some systems report them as texts. */
  readonly image: number | string;
  readonly state: number | string;
}
