import type { HardwareAction, Handlers, World } from '@labrig/simulator';
import type { Operations } from './generated/spec.ts';
import type { AcmeState } from './state.ts';

/** What handlers, rules and hardware actions see. */
export type AcmeWorld = World<AcmeState>;

/** One handler per operation of the spec. Where they become many, each file of `handlers` has those of one chapter. */
export type AcmeHandlers = Handlers<AcmeState, Operations>;

/** Something that happens to the hardware. */
export type AcmeAction<Args extends object> = HardwareAction<AcmeState, Args>;
