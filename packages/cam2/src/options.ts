import type { ClientOptions } from '@labrig/http';

/** What a client application proves itself with. The team that runs the database, or `cam2.apps.register()`, hands both out. */
export interface Credentials {
  /** Id of the app: 96 characters. */
  readonly clientID: string;
  /** Secret of the app: 71 characters or more. */
  readonly clientSecret: string;
}

/**
 * How to reach a camera database. The secret travels in the query of `auth`, and so into the logs of whatever lies in
 * between: prefer an address with https.
 */
export interface Cam2Options extends ClientOptions, Credentials {}
