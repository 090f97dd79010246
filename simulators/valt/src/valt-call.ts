import type { Handlers, World } from '@labrig/simulator';
import type { Operations } from './generated/spec.ts';
import type { ValtState } from './state.ts';

/** One handler per operation of VALT's spec; who calls is the id of a user. Each file of `handlers` has those of one chapter. */
export type ValtHandlers = Handlers<ValtState, Operations, number>;

export type ValtWorld = World<ValtState>;
