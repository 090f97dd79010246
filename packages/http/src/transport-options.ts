import type { Clock } from './clock.ts';
import type { Hooks } from './hooks.ts';
import type { Fetch, Middleware } from './middleware.ts';
import type { TokenOption } from './renewing.ts';
import type { Retry } from './retry.ts';
import type { Timeout } from './timeout.ts';

/** What a transport is made of. Only `baseUrl` is needed. */
export interface TransportOptions {
  /**
   * Where the paths of the operations begin: `https://10.11.12.23:6083`, with or without a path and a slash at the end.
   * A user name and password in it travel as HTTP Basic credentials, and show up nowhere.
   */
  readonly baseUrl: string;
  /** Default: the platform's, looked up at each call. */
  readonly fetch?: Fetch;
  /** Sent with every request. They may hold secrets: outcomes, errors and hooks never show their values. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds; a number sets both limits, 0 and `Infinity` mean none. Default `{ attempt: 30_000, total: 120_000 }`. */
  readonly timeout?: Timeout | number;
  /** Default: two retries after about 0.5 and 1 s, where the operation allows it; `false`: none. */
  readonly retry?: Retry | false;
  /** Aborts all calls, present and to come. */
  readonly signal?: AbortSignal;
  /** Layers around each attempt, the outermost first. */
  readonly middleware?: readonly Middleware[];
  readonly hooks?: Hooks;
  /** Default: the platform's time. */
  readonly clock?: Clock;
  /** Writes a body. Default: JSON, refusing what JSON can't carry. What it throws becomes a `request` outcome. */
  readonly encode?: (body: unknown) => string;
  /** Reads a body. Default `JSON.parse`. What it throws becomes a `decode` outcome. */
  readonly decode?: (text: string) => unknown;
  /** For APIs with a login: `renewing({ … })`. */
  readonly token?: TokenOption;
  /** The longest body that is read as JSON; longer ones become `decode` outcomes. Default 64 MiB. Bodies of bytes have no limit. */
  readonly maxBodySize?: number;
  /** Names of query and JSON values, beyond the usual ones, that are secret. Letters, digits, `_` and `-`. */
  readonly secrets?: readonly string[];
}

/** What every client takes, beside its credentials. */
export type ClientOptions = Pick<
  TransportOptions,
  'baseUrl' | 'fetch' | 'timeout' | 'retry' | 'signal' | 'middleware' | 'hooks' | 'clock'
>;
