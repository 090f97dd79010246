import { eachRow, restartRule, rowOf } from '@labrig/simulator';
import { writeLog } from './log.ts';
import { passOccurrence } from './schedule/occurrence.ts';
import { endRecordings } from './recordings/life-cycle.ts';
import type { ValtState } from './state.ts';
import type { ValtWorld } from './valt-world.ts';

/**
 * The server goes down for a while. What is in its database stays: recordings so far as they had come, locks, tokens, schedules.
 * What it was doing doesn't: running recordings end, and rooms that were prepared are so no longer.
 */
export function switchOff(world: ValtWorld, until: number): void {
  endRecordings(world, () => true, 'the server restarted');
  world.update((draft) => {
    draft.power = { kind: 'off', until };
    eachRow(draft.rooms, (room) => {
      room.isPrepared = false;
    });
  });
}

/** The server is back. Schedules whose time came while it was away have missed it. */
export const restarts = restartRule<ValtState>(({ state, now, update }) => {
  update((draft) => {
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
});
