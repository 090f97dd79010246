import type { ClientOptions } from '@labrig/http';
import type { Renewal } from './login.ts';

/** How to reach a VALT server. */
export interface ValtOptions extends ClientOptions {
  /** Name of a local or LDAP user. What the client may do is what this user may do. */
  readonly username: string;
  /** That user's password. It is sent at logins only, and shows up nowhere. */
  readonly password: string;
  /** When to log in again. */
  readonly renewal?: Renewal;
}
