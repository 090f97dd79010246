import { realTime } from '../host.ts';
import type { Engine } from '../engine.ts';
import type { Clock } from '../time/clock.ts';
import type { KeptLab, LabStore } from './lab-store.ts';

/** Brings the store up to what the lab is now. Called before anything is acknowledged; next to nothing where nothing has changed. */
export type Keep = () => void;

/** What is kept of a lab. */
interface Subject {
  readonly engine: Engine;
  readonly clock: Pick<Clock, 'mode'>;
  readonly generation: () => number;
  /** Is the time after a restart the real one again? */
  readonly isReal: boolean;
}

/**
 * Without a store there is nothing to do. What can't be kept is tried again by whoever comes next: until then nobody is told of it.
 *
 * @param last - what the store has already.
 */
export function createKeep(store: LabStore | undefined, subject: Subject, last?: KeptLab): Keep {
  if (!store) return () => undefined;
  const { engine, clock, generation, isReal } = subject;
  let kept = last;
  return () => {
    const next = { state: engine.read(), clock: clock.mode, generation: generation() };
    if (kept && isSame(kept, next)) {
      const { time } = next.state;
      if (time === kept.state.time) return;
      // Real time comes back by itself, if the clock isn't ahead of it.
      if (isReal && next.clock === 'system' && time <= realTime()) return;
    }
    store.write(next);
    kept = next;
  };
}

/** Equal but for the time. */
function isSame(one: KeptLab, other: KeptLab): boolean {
  return (
    one.state.parts === other.state.parts &&
    one.state.random === other.state.random &&
    one.state.seed === other.state.seed &&
    one.clock === other.clock &&
    one.generation === other.generation
  );
}
