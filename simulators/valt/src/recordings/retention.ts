import { eachRow, perPage, rowOf } from '@labrig/simulator';
import { deleteRecording } from './life-cycle.ts';
import type { Rule } from '@labrig/simulator';
import type { Recording, ValtState } from '../state.ts';

const soonest = perPage<Recording, { readonly at: number; readonly id: number }>((rows) => {
  let first = { at: Infinity, id: 0 };
  rows(({ expires }, id) => {
    if (expires !== null && expires < first.at) first = { at: expires, id };
  });
  return first;
});

/** What has been kept for long enough is deleted. */
export const retention: Rule<ValtState> = {
  name: 'retention',
  due({ recordings, power }, report, all) {
    if (power.kind === 'off') return;
    const tell = (at: number | null, id: number): void => {
      if (at !== null && at < Infinity) report(at, String(id));
    };
    if (all) eachRow(recordings, ({ expires }, id) => tell(expires, id));
    else for (const { at, id } of soonest(recordings)) tell(at, id);
  },
  run(world, { key }) {
    const id = Number(key);
    const { name } = rowOf(world.state.recordings, id)!;
    deleteRecording(world, id, `${name} was deleted: its retention was over`);
  },
};
