import type { Sendable } from './form.ts';

/** One attempt on its way to `fetch`: plain data, made anew for each attempt, and free to be changed. */
export interface OutgoingRequest {
  /** Absolute, with the query and, where the vendor wants it there, the token. */
  url: string;
  method: string;
  /** Names are in lower case. */
  headers: Record<string, string>;
  /** Absent: the request has no body. */
  body?: Sendable;
  /** Aborted by the caller's signals and by the time limits. Whatever waits should heed it. */
  signal: AbortSignal;
  /**
   * `manual`: an answer that redirects is handed back, for a key in a header must not travel to another host. `error`: it is a
   * failure, so that the platform need not keep a body in memory that it would have to send again.
   */
  redirect: 'manual' | 'follow' | 'error';
}

/** All that the transport needs of a `fetch`: the platform's fits, and so do a simulator's and a pinned one. */
export type Fetch = (url: string, init: OutgoingRequest) => Promise<Response>;

/**
 * A layer around every attempt, retries and resends after a renewed token included; the first in the list is the outermost.
 *
 * A middleware may
 *
 * - change the request, or pass another one to `next`: address, method, headers, body, signal, redirect;
 * - look at the answer, replace it, or answer by itself without calling `next`;
 * - call `next` more than once, though `attempts` counts the whole as one;
 * - wait: the attempt's time limit and the caller's signal go on counting, and end the attempt without waiting for it;
 * - throw, or reject: the attempt then counts as failed on the network, with what was thrown as `cause`, `code` read from it,
 *   and is sent again under the same rules as any other such failure.
 *
 * It may not read the body of an answer that it returns (`clone()` it first), and must return a `Response`. It sees secrets,
 * the token among them: it is the one place that does, so mind what it logs.
 *
 * @example
 * const traced: Middleware = (request, next) => {
 *   request.headers['x-trace'] = 'run-7';
 *   return next(request);
 * };
 */
export type Middleware = (
  request: OutgoingRequest,
  next: (request: OutgoingRequest) => Promise<Response>,
) => Promise<Response>;
