import type { Reachability, Rule } from '@labrig/simulator';
import type { Cam2State } from './state.ts';

export const reachability = ({ power }: Cam2State): Reachability => (power.kind === 'up' ? 'up' : 'off');

/** A restart ends. Nothing was lost: all that the server has is in its database, and tokens need no memory. */
export const restarts: Rule<Cam2State> = {
  name: 'restart',
  due({ power }, report) {
    if (power.kind === 'off') report(power.until, 'server');
  },
  run({ update }) {
    update((draft) => {
      draft.power = { kind: 'up' };
    });
  },
};
