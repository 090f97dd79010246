import type { Engine } from './engine.ts';
import type { Faults } from './faults/faults.ts';
import type { Journal } from './journal.ts';
import type { Keep } from './store/keep.ts';
import type { LabClock } from './time/clock.ts';

/** What a device shares with the others of its lab. */
export interface LabParts {
  readonly engine: Engine;
  readonly clock: LabClock;
  readonly faults: Faults;
  /** `undefined`: nothing is recorded. */
  readonly journal: Journal | undefined;
  /** Which sides are held against the spec. */
  readonly validation: 'off' | 'requests' | 'all';
  /** How many calls are being answered: the clock doesn't jump over them. */
  readonly calls: { busy: number };
  /** Called before an answer leaves. @throws if what it tells can't be kept. */
  readonly keep: Keep;
  /** Aborted when the lab is reset or closed. */
  readonly life: () => AbortSignal;
}
