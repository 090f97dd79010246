import type { Power } from '@labrig/simulator';
import type { Camera } from './state/camera.ts';
import type { ControllerDevice } from './state/controller.ts';

export type * from './state/camera.ts';
export type * from './state/controller.ts';
export type * from './state/stream.ts';

/** Everything that a fake box is. Moments are milliseconds since 1970, as everywhere inside. */
export interface DepthaiState {
  readonly power: Power;
  /** In the order in which they were first seen. */
  readonly cameras: readonly Camera[];
  /** How bright the laboratory is: 1 as usual, 0 dark. */
  readonly light: number;
  /** In the order of `GET /controller/`. Empty without a controller. */
  readonly devices: readonly ControllerDevice[];
}
