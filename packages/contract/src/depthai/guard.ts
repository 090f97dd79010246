import { mayHaveWorked } from '../runner/sent.ts';
import { depthaiOf } from './client.ts';
import { freshen, isFresh } from './freshen.ts';
import { lookAt } from './look.ts';
import { stepsOf } from './steps.ts';
import type { Before, Guard } from '../runner/guard.ts';
import type { Target } from '../target.ts';

/**
 * Puts a box back: cameras are booted, streams switched, configured and controlled as they were, lights and outputs too. A
 * network can't be read back, so nothing is changed while one runs.
 */
export function depthaiGuard(target: Target): Guard {
  const depthai = depthaiOf(target);
  return {
    async look(): Promise<Before> {
      const before = await lookAt(depthai);
      const prepared: string[] = [];
      const busy = before.cameras.find(({ streams }) => streams.some(({ hasNetwork }) => hasNetwork));
      return {
        obstacle: ({ effect }) =>
          effect === 'changing' && busy ? `camera ${busy.mxid} runs a network, which nobody could put back` : undefined,
        async prepare() {
          for (const camera of before.cameras.filter((each) => !isFresh(each))) {
            prepared.push(camera.mxid);
            await freshen(depthai, camera);
          }
        },
        steps: async (sent) => stepsOf(depthai, before, { sent: sent.filter(mayHaveWorked), prepared }),
      };
    },
  };
}
