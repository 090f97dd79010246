import { ConnectionFault } from './effect.ts';
import type { AnyAnswer } from '../spec.ts';
import type { AnySimulator } from '../simulator.ts';
import type { Clock } from '../time/clock.ts';
import type { World } from '../world.ts';
import type { Fault } from './faults.ts';

/** What a fault does before the device acts. An answer takes the place of the device's own. */
export async function before(
  { id, effect }: Fault,
  simulator: AnySimulator,
  { world, clock, signal }: { readonly world: World<unknown>; readonly clock: Clock; readonly signal: AbortSignal },
): Promise<AnyAnswer | undefined> {
  switch (effect.kind) {
    case 'status': {
      const answer = simulator.dialect.refuse({ kind: 'fault', status: effect.status });
      if (effect.retryAfter === undefined) return answer;
      return { ...answer, headers: { ...answer.headers, 'retry-after': String(effect.retryAfter) } };
    }
    case 'hardware':
      simulator.hardware[effect.action]!.run(world, effect.args);
      return undefined;
    case 'delay':
      // A caller that gives up while it waits is no reason to fail.
      await clock.sleep(effect.milliseconds, { signal, label: `a call delayed by ${id}` }).catch(() => undefined);
      return undefined;
    case 'hang':
      await new Promise((resolve) => {
        signal.addEventListener('abort', resolve, { once: true });
      });
      throw new ConnectionFault('reset');
    case 'refused':
    case 'reset':
    case 'tls':
      throw new ConnectionFault(effect.kind);
    default:
      return undefined;
  }
}
