import type { HardwareAction, Handlers, World } from '@labrig/simulator';
import type { Operations } from './generated/spec.ts';
import type { MoveshelfState } from './state.ts';

/** What handlers, rules and hardware actions see. */
export type MoveshelfWorld = World<MoveshelfState>;

/** One handler per operation of the spec; who calls is the row of the key’s user. Each file of `handlers` has those of one chapter. */
export type MoveshelfHandlers = Handlers<MoveshelfState, Operations, number>;

/** Something that happens to the hardware. Each file of `hardware` has what belongs together. */
export type MoveshelfAction<Args extends object> = HardwareAction<MoveshelfState, Args>;
