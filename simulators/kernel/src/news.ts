import type { Engine } from './engine.ts';
import type { NewsSource } from './events.ts';
import type { Journal } from './journal.ts';
import type { LabClock } from './time/clock.ts';

/** Where the news of a lab come from. */
interface Sources {
  readonly engine: Engine;
  readonly clock: LabClock;
  readonly journal: Journal;
  /** Called whenever the lab was reset or restored. */
  readonly onReset: Set<() => void>;
  readonly generation: () => number;
}

/** Tells what happens in a lab: calls, states that change, a clock that turns, resets. */
export function newsOf({ engine, clock, journal, onReset, generation }: Sources): NewsSource {
  return (tell) => {
    journal.subscribe(({ id, time, device, operation, method, path, status, unread, ...rest }) => {
      const { fault, error, violation } = rest;
      const noted = {
        ...(fault !== undefined && { fault }),
        ...(error !== undefined && { error }),
        ...(violation !== undefined && { violation }),
      };
      tell({ event: 'request', data: { id, time, device, operation, method, path, status, unread, ...noted } });
    });
    let seen = engine.read().parts;
    let isTold = true;
    const tellStates = (): void => {
      isTold = true;
      const { parts } = engine.read();
      const devices = Object.keys(parts).filter((name) => parts[name] !== seen[name]);
      seen = parts;
      if (devices.length > 0) tell({ event: 'state', data: { devices } });
    };
    engine.onChange(() => {
      // A jump over a month is one event, not one for every recording.
      if (isTold) queueMicrotask(tellStates);
      isTold = false;
    });
    clock.onTurn(() => tell({ event: 'clock', data: { mode: clock.mode, time: clock.now() } }));
    onReset.add(() => tell({ event: 'lab', data: { generation: generation() } }));
  };
}
