/** The two clients that log in. */
export type Renewer = 'valt' | 'cam2';

/**
 * What a server says to a token. `expired`: in the vendor's own words, with 401. `stranger`: 401 in other words. `near`: 401 in
 * almost the right words. `forbidden`: 403. `misplaced`: the right words, with 500. `reset`: the connection breaks.
 */
export type Word = 'good' | 'expired' | 'stranger' | 'near' | 'forbidden' | 'misplaced' | 'reset';

/** What a login comes to. `empty`: a success without a token. `page`: HTML with 200. */
export type Login = 'granted' | 'wrong' | 'empty' | 'page' | 'reset' | 'refused' | 'busy' | 'silence';

/** What a client does. */
export type Deed =
  /** That many reads at once. */
  | { readonly reads: number }
  /** One call that changes something. */
  | { readonly writes: 1 }
  /** Time passes, in milliseconds. */
  | { readonly pass: number }
  /** A read whose caller gives up after so many milliseconds, together with others that don't. */
  | { readonly abortAt: number; readonly besides: number };

/**
 * What a case comes to: how often the client asked for a token, retries included; how many other requests went out; what became
 * of the last deed (`http 200`, `auth: http 401`), of its last call if there were many.
 */
export type Comes = readonly [logins: number, sent: number, last: string];

export interface RenewalCase {
  readonly what: string;
  /** What the server says to the first token, to the second, and so on; the last goes on for ever. Default: all are good. */
  readonly tokens?: readonly Word[];
  /** What the first login comes to, the second, and so on; the last goes on for ever. Default: all are granted. */
  readonly logins?: readonly Login[];
  /** Default: a read. */
  readonly deeds?: readonly Deed[];
  /** By vendor where they differ. */
  readonly comes: Comes | Readonly<Record<Renewer, Comes>>;
}
