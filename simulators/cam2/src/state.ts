import type { Power, Table } from '@labrig/simulator';
import type { Camera, PermissionLevel } from './generated/spec.ts';

/** Everything that a fake CAM2 server is. Moments are milliseconds since 1970, as everywhere inside. */
export interface Cam2State {
  readonly power: Power;
  /** Milliseconds that every answer takes. */
  readonly latency: number;
  /** Seconds that a token is good for. */
  readonly tokenLife: number;
  readonly keys: SigningKeys;
  /** The middle of the ids that new cameras get: ten hexadecimal digits, as each process of the vendor's database has its own. */
  readonly machine: string;
  readonly apps: Table<App>;
  /** None where a store of its own keeps them. */
  readonly cameras: Table<CameraRow>;
  /** What of such a store belongs to this state. */
  readonly version: CameraVersion | null;
  /** When cameras were added or changed, the oldest first. Those that were there from the beginning are not in it. */
  readonly changes: Table<Change>;
  /** What is wrong with the cameras themselves, by `cameraID`. The database doesn't know of it. */
  readonly outages: Readonly<Record<string, Outage>>;
  /** What a factory reset brings back. */
  readonly delivered: Pick<Cam2State, 'apps' | 'cameras' | 'version'>;
}

/** What tokens are signed with, as text: one key for the levels `user` and `admin`, another for `webUI`. */
export interface SigningKeys {
  readonly cameras: string;
  readonly webUI: string;
}

/** A client application. */
export interface App {
  readonly clientID: string;
  readonly clientSecret: string;
  /** Name of the user whose it is. */
  readonly owner: string;
  readonly permissionLevel: PermissionLevel;
  /** Requests that came with a valid token of this app. */
  readonly usage: number;
}

/**
 * A camera, as the wire has it; or a number, for one that nobody has written yet: it's drawn from the world of that number, at the
 * place that its row has. So a million cameras that nobody touches are a million numbers, and a snapshot of them is small.
 */
export type CameraRow = Camera | number;

/**
 * What is written to a store is never changed there: a state sees what had been written when it was made, and nothing that came
 * later or was written after a restore, on another branch.
 */
export interface CameraVersion {
  /** How often the store had been opened then: it doesn't keep the versions of earlier times. */
  readonly opening: number;
  /** The row of the next camera. */
  readonly next: number;
  /** The branches that led here, the first one first, and the last entry of each that counts. */
  readonly line: readonly { readonly branch: number; readonly until: number }[];
}

export interface Change {
  readonly cameraID: string;
  readonly time: number;
}

/** `offline`: it doesn't answer. `frozen`: it goes on showing the picture of that moment. */
export type Outage = { readonly kind: 'offline' } | { readonly kind: 'frozen'; readonly since: number };
