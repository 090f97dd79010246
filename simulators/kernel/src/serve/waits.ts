import { ConnectionFault } from '../faults/effect.ts';
import { reachabilityOf } from '../power.ts';
import { presence } from './presence.ts';
import type { LabParts } from '../lab-parts.ts';
import type { AnySimulator } from '../simulator.ts';
import type { RouterContext } from './app.ts';

/** How the callers of a device wait. */
export interface Waits {
  /** Aborted when the caller leaves, and when the lab is reset. */
  readonly signalOf: (context: RouterContext) => AbortSignal;
  /** Somebody is being answered: the clock doesn't jump over them. */
  readonly counted: <Value>(answer: () => Promise<Value>) => Promise<Value>;
  /** A call that waits for time to pass must not keep time from passing. */
  readonly waiting: <Value>(promise: Promise<Value>) => Promise<Value>;
  /** Keeps a caller waiting, in milliseconds. Who leaves meanwhile is no defect of anybody's. */
  readonly keepWaiting: (context: RouterContext, delay: number, label: string) => Promise<void>;
  /** Is the device there, with all that it needs? */
  readonly isPresent: () => boolean;
  /** Resolves when it is. @throws ConnectionFault where nobody listens. */
  readonly present: (context: RouterContext) => Promise<void>;
}

export function createWaits(simulator: AnySimulator, { engine, clock, calls, life }: LabParts): Waits {
  const world = engine.world(simulator.name);
  const reachability = () => reachabilityOf(simulator, world.state);
  const label = `a call held by the frozen ${simulator.name}`;
  let isLoaded = !simulator.load;
  const signalOf: Waits['signalOf'] = ({ env, req }) => AbortSignal.any([env.signal ?? req.raw.signal, life()]);
  const waiting: Waits['waiting'] = async (promise) => {
    calls.busy -= 1;
    try {
      return await promise;
    } finally {
      calls.busy += 1;
    }
  };
  return {
    signalOf,
    waiting,
    async counted(answer) {
      calls.busy += 1;
      try {
        return await answer();
      } finally {
        calls.busy -= 1;
      }
    },
    async keepWaiting(context, delay, who) {
      const signal = signalOf(context);
      const slept = waiting(clock.sleep(delay, { signal, label: who }));
      await slept.catch((error: unknown) => Promise.reject(signal.aborted ? new ConnectionFault('reset') : error));
    },
    isPresent: () => isLoaded && reachability() === 'up',
    async present(context) {
      if (!isLoaded) isLoaded = (await simulator.load?.()) === undefined;
      clock.look();
      if (reachability() === 'up') return;
      await waiting(presence({ engine, clock, reachability, label }, signalOf(context)));
    },
  };
}
