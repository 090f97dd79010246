import type { Effect } from '@labrig/simulator';
import type { WireFault } from './wire-fault.ts';

/** The errors of the upper layer, by the class that all clients share. */
export type ErrorName = 'HttpError' | 'DecodeError' | 'NetworkError' | 'TimeoutError' | 'AuthError' | 'GraphqlError';

/** What a caller is promised. */
export interface Promised {
  /** Of the lower layer: members of the outcome. */
  readonly outcome: Readonly<Record<string, unknown>>;
  /** What the upper layer throws. */
  readonly error: ErrorName;
}

/** How often a request goes out: one that may be repeated whatever became of it, and one that must not have been carried out. */
export interface Sent {
  readonly safe: number;
  readonly unsent: number;
}

/** Something that goes wrong between any client and its server, and what a caller is promised. */
export interface Fault {
  readonly name: string;
  readonly layer: 'HTTP' | 'connection';
  /** A sentence for people. */
  readonly happens: string;
  /** The status that comes, if always the same. Where an operation doesn't declare it, the outcome is that. */
  readonly status?: number;
  /** Absent: what a refusal of this status is. */
  readonly promised?: Promised;
  readonly sent: Sent;
  /** How a simulator is made to do it. */
  readonly effect?: Effect;
  /** How it is done to a real socket. Absent: there is no other way than the simulator's. */
  readonly wire?: WireFault;
}

/** Sent once, whatever it is: it would be the same again. */
export const once: Sent = { safe: 1, unsent: 1 };
/** A read goes out again, twice; what changes something doesn't, since it may have been carried out. */
export const readsAgain: Sent = { safe: 3, unsent: 1 };
/** Everything goes out again, twice: it certainly wasn't carried out. */
export const allAgain: Sent = { safe: 3, unsent: 3 };

/** What is promised to the caller of an operation that declares the status of the fault, or doesn't. */
export function promisedTo({ status, promised }: Pick<Fault, 'status' | 'promised'>, isDeclared: boolean): Promised {
  if (status !== undefined && !isDeclared)
    return { outcome: { kind: 'decode', reason: 'status', status }, error: 'DecodeError' };
  return promised ?? { outcome: { kind: 'http', ok: false, status }, error: 'HttpError' };
}
