import type { Effect } from './effect.ts';
import type { Trigger } from './trigger.ts';

/** A fault as it is asked for. */
export interface FaultRequest {
  /** The simulator that it strikes: `motif`. */
  readonly device: string;
  readonly effect: Effect;
  readonly when?: Trigger;
}

/** A fault that is set. */
export interface Fault extends FaultRequest {
  readonly id: string;
  readonly when: Trigger;
  /** How many calls its trigger looked at. */
  readonly seen: number;
  /** How many it struck. */
  readonly struck: number;
}
