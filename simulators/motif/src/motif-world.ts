import type { HardwareAction, Handlers, World } from '@labrig/simulator';
import type { Operations } from './generated/spec.ts';
import type { MotifState } from './state.ts';

/** What handlers, rules and hardware actions see. */
export type MotifWorld = World<MotifState>;

/** One handler per operation of the spec. Each file of `handlers` has those of one chapter. */
export type MotifHandlers = Handlers<MotifState, Operations>;

/** Something that happens to the hardware. Each file of `hardware` has what belongs together. */
export type MotifAction<Args extends object> = HardwareAction<MotifState, Args>;
