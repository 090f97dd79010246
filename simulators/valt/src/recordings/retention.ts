import { perPage, rowOf } from '@labrig/simulator';
import { deleteRecording } from './life-cycle.ts';
import type { Rule } from '@labrig/simulator';
import type { Recording, ValtState } from '../state.ts';

const soonest = perPage<Recording, { readonly at: number; readonly id: number } | null>((rows) => {
  let first: { at: number; id: number } | null = null;
  rows(({ expires }, id) => {
    if (expires !== null && expires < (first?.at ?? Infinity)) first = { at: expires, id };
  });
  return first;
});

/** What has been kept for long enough is deleted. */
export const retention: Rule<ValtState> = {
  name: 'retention',
  due({ recordings, power }, report) {
    if (power.kind === 'off') return;
    for (const first of soonest(recordings)) if (first) report(first.at, String(first.id));
  },
  run(world, { key }) {
    const id = Number(key);
    const { name } = rowOf(world.state.recordings, id)!;
    deleteRecording(world, id, `${name} was deleted: its retention was over`);
  },
};
