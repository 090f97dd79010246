import { actionOf } from '../hardware-action.ts';
import { HardwareError } from '../hardware-action.ts';
import { ConnectionFault } from './effect.ts';
import type { Engine } from '../engine.ts';
import type { AnyAnswer, SpecOperation } from '../spec.ts';
import type { AnySimulator } from '../simulator.ts';
import type { Clock } from '../time/clock.ts';
import type { Fault } from './fault.ts';

/** What a fault needs of the lab, and the signal of the call that it strikes. */
export interface Scene {
  readonly operation: SpecOperation | undefined;
  readonly engine: Engine;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** What a fault does before the device acts. An answer takes the place of the device's own. */
export async function before(
  { id, effect }: Fault,
  simulator: AnySimulator,
  scene: Scene,
): Promise<AnyAnswer | undefined> {
  const { engine, clock, signal } = scene;
  switch (effect.kind) {
    case 'status': {
      const answer = simulator.dialect.refuse({ kind: 'fault', status: effect.status }, scene.operation);
      if (effect.retryAfter === undefined) return answer;
      return { ...answer, headers: { ...answer.headers, 'retry-after': String(effect.retryAfter) } };
    }
    case 'hardware':
      try {
        engine.attempt(() => actionOf(simulator, effect).run(engine.world(simulator.name), effect.args ?? {}));
      } catch (error) {
        // What can't happen now, such as pulling a cable that is out, doesn't.
        if (!(error instanceof HardwareError)) throw error;
      }
      return undefined;
    case 'delay':
      try {
        await clock.sleep(effect.milliseconds, { signal, label: `a call delayed by ${id}` });
      } catch (error) {
        // A caller that gives up while it waits is no reason to fail; a clock that stands still is.
        if (!signal.aborted) throw error;
      }
      return undefined;
    case 'hang':
      await aborted(signal);
      throw new ConnectionFault('reset');
    case 'refused':
    case 'reset':
    case 'tls':
      throw new ConnectionFault(effect.kind);
    default:
      return undefined;
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
