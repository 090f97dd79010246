import { dropRow, rowOf } from '@labrig/simulator';
import { nextStart } from './recurrence.ts';
import type { Draft } from '@labrig/simulator';
import type { Schedule, ValtState } from '../state.ts';

/** The present occurrence is over, was missed or is skipped: on to the next. A schedule without one is over itself. */
export function passOccurrence(draft: Draft<ValtState>, id: number): void {
  const schedule = rowOf(draft.schedules, id);
  // Somebody may have deleted it while its recording ran.
  if (!schedule) return;
  const next = nextStart(schedule as Schedule, draft.zone);
  if (next === undefined) dropRow(draft.schedules, id);
  else Object.assign(schedule, { startAt: next, count: schedule.count + 1, recording: null });
}
