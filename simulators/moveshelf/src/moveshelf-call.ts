import type { Handlers, World } from '@labrig/simulator';
import type { Operations } from './generated/spec.ts';
import type { MoveshelfState } from './state.ts';

/** One handler per operation; who calls is the row of the key's user. */
export type MoveshelfHandlers = Handlers<MoveshelfState, Operations, number>;

export type MoveshelfWorld = World<MoveshelfState>;
