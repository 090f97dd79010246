import type { Reachability, Rule } from '@labrig/simulator';
import type { MoveshelfState } from './state.ts';

export const reachability = ({ power }: MoveshelfState): Reachability => (power.kind === 'up' ? 'up' : 'off');

/** The server is back. Files and jobs went on meanwhile: others work on them. */
export const restarts: Rule<MoveshelfState> = {
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
