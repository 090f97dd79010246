import type { HardwareAction, Handlers, World } from '@labrig/simulator';
import type { Operations } from './generated/spec.ts';
import type { ValtState } from './state.ts';

/** What handlers, rules and hardware actions see. */
export type ValtWorld = World<ValtState>;

/** One handler per operation of the spec; who calls is the id of a user. Each file of `handlers` has those of one chapter. */
export type ValtHandlers = Handlers<ValtState, Operations, number>;

/** Something that happens to the hardware. Each file of `hardware` has what belongs together. */
export type ValtAction<Args extends object> = HardwareAction<ValtState, Args>;
