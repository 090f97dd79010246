import type { IRConfig, SensorControl } from '../generated/spec.ts';
import type { Course, Stream } from './stream.ts';

/** A camera, whether the server knows of it or not. */
export interface Camera {
  readonly mxid: string;
  readonly product: string;
  /** USB port or IP address. */
  readonly name: string;
  readonly connection: 'usb' | 'network';
  readonly sensors: readonly Sensor[];
  readonly pairs: readonly string[];
  /** `null`: it has no infrared lights. */
  readonly ir: IRConfig | null;
  readonly isPlugged: boolean;
  /** The server has seen it when it last looked for cameras. */
  readonly isKnown: boolean;
  readonly isBooted: boolean;
  /** How often it has restarted: what hangs on it live breaks each time. */
  readonly restarts: number;
  /** Until then it restarts. */
  readonly ready: number;
  /** Too hot until then: it makes half as many frames. `null`: it isn't. */
  readonly hot: number | null;
  /** How dirty the lenses are, 0 to 1. */
  readonly dirt: number;
  /** Degrees Celsius of the chip. */
  readonly warmth: Course;
  /** The active ones by name. */
  readonly streams: Readonly<Record<string, Stream>>;
  /** Control values that outlive a shutdown, by sensor. */
  readonly kept: Readonly<Record<string, SensorControl>>;
}

export interface Sensor {
  /** A to H. */
  readonly socket: string;
  readonly kind: 'color' | 'mono';
  readonly autofocus: boolean;
}
