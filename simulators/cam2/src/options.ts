import type { CameraStore } from './database/camera-store.ts';
import type { PermissionLevel } from './generated/spec.ts';
import type { CameraRecord } from './lists/record.ts';

/** What kind of CAM2 server is simulated. Everything has a default. */
export interface Cam2Options {
  /**
   * How many cameras there are from the start, up to 1,000,000, all over the world; or which: as `importCameras` reads them from a
   * list, or a list itself, CSV or JSON. Default: 1,000.
   */
  readonly cameras?: number | readonly CameraRecord[] | string;
  /**
   * Where the cameras are kept, such as `openCameraFile` of `@labrig/cam2-simulator/node`. What it has already stays, and `cameras`
   * is only what a new one begins with. It serves one lab at a time. Default: memory.
   */
  readonly store?: CameraStore;
  /** Client applications. The first is the one that `connection()` names. Default: one of each level, `user` first. */
  readonly apps?: readonly AppOptions[];
  /** Seconds that a token is good for, 1 or more. Default: 300. */
  readonly tokenLife?: number;
}

export interface AppOptions {
  /** Name of the user whose it is. */
  readonly owner: string;
  /** Default: `user`. */
  readonly permissionLevel?: PermissionLevel;
  /** Any text without slashes; the vendor's client takes 96 characters only. Default: drawn from the lab's seed. */
  readonly clientID?: string;
  /** The vendor's client wants 71 characters or more. Default: 71, drawn from the lab's seed. */
  readonly clientSecret?: string;
}
