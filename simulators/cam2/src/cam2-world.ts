import type { HardwareAction, Handlers, World } from '@labrig/simulator';
import type { Operations } from './generated/spec.ts';
import type { Cam2State } from './state.ts';
import type { Claims } from './tokens/claims.ts';

/** What handlers, rules and hardware actions see. */
export type Cam2World = World<Cam2State>;

/** One handler per operation of the spec; who calls is what its token claims. Each file of `handlers` has those of one chapter. */
export type Cam2Handlers = Handlers<Cam2State, Operations, Claims>;

/** Something that happens to the hardware. Each file of `hardware` has what belongs together. */
export type Cam2Action<Args extends object> = HardwareAction<Cam2State, Args>;
