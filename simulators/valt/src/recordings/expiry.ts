import { eachRow } from '@labrig/simulator';
import { dayLength, dayOf, midnight } from '../dates.ts';
import { groupOf } from '../people/access.ts';
import type { Draft } from '@labrig/simulator';
import type { Recording, ValtState } from '../state.ts';

const minute = 60_000;

/** When a recording is deleted, as its own retention says or, where it inherits, that of its author's group; `null`: never. */
export function expiryOf(state: ValtState, { retention, author, phase }: Recording): number | null {
  if (phase.kind !== 'complete') return null;
  const until = (date: string): number => midnight((dayOf(date) ?? 0) + 1, state.zone);
  if (retention.type === 'infinitely') return null;
  if (retention.type === 'until') return until(retention.until);
  if (retention.type === 'for') {
    const { days, hours, minutes } = retention;
    return phase.ended + days * dayLength + hours * 60 * minute + minutes * minute;
  }
  const group = groupOf(state, author.id)?.retention ?? { type: 'infinitely' };
  if (group.type === 'infinitely') return null;
  if (group.type === 'until') return until(group.until);
  const unit = { days: dayLength, hours: 60 * minute, minutes: minute }[group.type];
  return phase.ended + group.for * unit;
}

/** Works out anew when recordings expire: a group has changed, or who is in it. */
export function refreshExpiry(draft: Draft<ValtState>): void {
  eachRow(draft.recordings as ValtState['recordings'], (recording) => {
    const expires = expiryOf(draft as ValtState, recording);
    if (expires !== recording.expires) (recording as Draft<Recording>).expires = expires;
  });
}
