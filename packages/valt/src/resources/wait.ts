import { waitUntil } from '@labrig/http';
import type { Context } from '../call.ts';

/** How long to wait, and how often to look. */
export interface WaitOptions {
  /** Milliseconds in all; 0 and Infinity mean no limit. Default: 60,000. */
  readonly timeout?: number;
  /** Milliseconds between two looks. Default: 1,000; the vendor's panels look every 5,000. */
  readonly every?: number;
  /** Ends the wait with AbortedError. */
  readonly signal?: AbortSignal;
}

/** Looks until there is something to see. @throws TimeoutError if there isn't in time, AbortedError. */
export function waitFor<Value extends object>(
  { clock }: Context,
  poll: (signal: AbortSignal) => Promise<Value | false>,
  options: WaitOptions & { readonly label: string },
): Promise<Value> {
  return waitUntil<Value | false>({ ...options, ...(clock && { clock }), poll }) as Promise<Value>;
}
