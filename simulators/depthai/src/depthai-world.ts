import type { HardwareAction, Handlers, World } from '@labrig/simulator';
import type { Operations } from './generated/spec.ts';
import type { DepthaiState } from './state.ts';

/** What handlers, rules and hardware actions see. */
export type DepthaiWorld = World<DepthaiState>;

/** One handler per operation of the spec. Each file of `handlers` has those of one chapter. */
export type DepthaiHandlers = Handlers<DepthaiState, Operations>;

/** Something that happens to the hardware. Each file of `hardware` has what belongs together. */
export type DepthaiAction<Args extends object> = HardwareAction<DepthaiState, Args>;
