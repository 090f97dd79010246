import type { Codec, Output, Parameter, Sensor, StreamAddresses } from './state.ts';

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
  /** Where the realtime streams of each camera listen. Default: streams are off. */
  readonly streams?: readonly StreamAddresses[];
}
