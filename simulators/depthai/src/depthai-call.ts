import type { Handlers, World } from '@labrig/simulator';
import type { Operations } from './generated/spec.ts';
import type { DepthaiState } from './state.ts';

/** One handler per operation of the spec. Each file of `handlers` has those of one chapter. */
export type DepthaiHandlers = Handlers<DepthaiState, Operations>;

export type DepthaiWorld = World<DepthaiState>;
