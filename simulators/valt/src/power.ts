import { eachRow, rowOf } from '@labrig/simulator';
import { writeLog } from './log.ts';
import { passOccurrence } from './schedule/occurrence.ts';
import { endRecordings } from './recordings/life-cycle.ts';
import type { Reachability, Rule } from '@labrig/simulator';
import type { ValtState } from './state.ts';
import type { ValtWorld } from './valt-call.ts';

export const reachability = ({ power }: ValtState): Reachability => (power.kind === 'up' ? 'up' : 'off');

/**
 * The server goes down for a while. What is in its database stays: recordings so far as they had come, locks, tokens, schedules.
 * What it was doing doesn't: running recordings end, and rooms that were prepared are so no longer.
 */
export function restart(world: ValtWorld, until: number): void {
  endRecordings(world, () => true, 'the server restarted');
  world.update((draft) => {
    draft.power = { kind: 'off', until };
    eachRow(draft.rooms, (room) => {
      room.isPrepared = false;
    });
  });
}

/** The server is back. Schedules whose time came while it was away have missed it. */
export const restarts: Rule<ValtState> = {
  name: 'restart',
  due({ power }, report) {
    if (power.kind === 'off') report(power.until, 'server');
  },
  run({ state, now, update }) {
    update((draft) => {
      draft.power = { kind: 'up' };
      eachRow(state.schedules, ({ name }, id) => {
        for (
          let missed = rowOf(draft.schedules, id);
          missed && missed.startAt * 1000 < now;
          missed = rowOf(draft.schedules, id)
        ) {
          writeLog(draft, now, `${name} did not start: the server was down`);
          passOccurrence(draft, id);
        }
      });
    });
  },
};
