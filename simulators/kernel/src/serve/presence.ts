import { ConnectionFault } from '../faults/effect.ts';
import type { Engine } from '../engine.ts';
import type { LabClock } from '../time/clock.ts';
import type { Reachability } from '../power.ts';

export interface PresenceOptions {
  readonly engine: Engine;
  readonly clock: LabClock;
  readonly reachability: () => Reachability;
  readonly label: string;
}

/** Waits as long as the device is frozen. @throws ConnectionFault if nobody listens, or the caller gives up. */
export async function presence(
  { engine, clock, reachability, label }: PresenceOptions,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    clock.look();
    const now = reachability();
    if (now === 'up') return;
    if (now === 'off') throw new ConnectionFault('refused');
    await change({ engine, clock, label }, signal);
  }
}

/** Until somebody changes the state, or something falls due that may. */
function change({ engine, clock, label }: Omit<PresenceOptions, 'reachability'>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(new ConnectionFault('reset'));
      return;
    }
    const due = engine.next();
    const leave = (): void => {
      cancel?.();
      stop();
      signal.removeEventListener('abort', abort);
    };
    const wake = (): void => {
      leave();
      resolve();
    };
    const abort = (): void => {
      leave();
      reject(new ConnectionFault('reset'));
    };
    const cancel = due && clock.timer(due.at - clock.now(), wake, label);
    const stop = engine.onChange(wake);
    signal.addEventListener('abort', abort);
  });
}
