import type { Handlers, World } from '@labrig/simulator';
import type { Operations } from './generated/spec.ts';
import type { Cam2State } from './state.ts';
import type { Claims } from './tokens/claims.ts';

/** One handler per operation; who calls is what its token claims. Each file of `handlers` has those of one chapter. */
export type Cam2Handlers = Handlers<Cam2State, Operations, Claims>;

export type Cam2World = World<Cam2State>;
