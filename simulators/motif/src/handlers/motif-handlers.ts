import type { Handlers } from '@labrig/simulator';
import type { Operations } from '../generated/spec.ts';
import type { MotifState } from '../state.ts';

/** One handler per operation of Motif's spec. Each file of this folder has those of one chapter. */
export type MotifHandlers = Handlers<MotifState, Operations>;
