import type { ColorCameraConfig, MonoCameraConfig, NNConfig, SensorControl } from '../generated/spec.ts';

/** What a stream shows. */
export type StreamKind = 'color' | 'mono' | 'depth';

/** A stream that is active. */
export interface Stream {
  readonly kind: StreamKind;
  readonly config: ColorCameraConfig | MonoCameraConfig;
  readonly control: SensorControl;
  readonly network: Network | null;
  readonly frames: FrameCount;
  /** Lost frames: the first and the last number of each gap, rising. */
  readonly drops: readonly (readonly [number, number])[];
  readonly automatics: Automatics;
}

/** A network that runs on a stream. */
export interface Network {
  readonly config: NNConfig;
  /** Pixels of the pictures that it looks at. */
  readonly size: readonly [number, number];
}

/** Frames are numbered from the last restart of the camera on. */
export interface FrameCount {
  /** The frame that was made at `time`. */
  readonly number: number;
  readonly time: number;
  /** Frames a second. */
  readonly rate: number;
}

/** What the camera sets by itself; where manual values hold, these follow them at once. */
export interface Automatics {
  /** Binary logarithm of exposure time × ISO over what is right for the usual light. */
  readonly gain: Course;
  /** Binary logarithm of the light's color temperature that the white balance assumes, in kelvins. */
  readonly kelvin: Course;
  /** Where the lens stands, 0 to 1. */
  readonly lens: Course;
}

/** A value on its way from one to another, which gets nearer by half in equal times. */
export interface Course {
  readonly from: number;
  readonly to: number;
  readonly since: number;
}
