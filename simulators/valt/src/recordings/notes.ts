import { addRow, rowOf } from '@labrig/simulator';
import { wrongFields } from '../answers.ts';
import { recordedAt } from './length.ts';
import { usualColor } from './marker-colors.ts';
import type { Draft } from '@labrig/simulator';
import type { RuleError } from '../generated/spec.ts';
import type { Refused } from '../answers.ts';
import type { Comment, Marker } from '../state.ts';
import type { ValtWorld } from '../valt-world.ts';

/** Is a second part of a recording, so far as it goes? The last second counts as begun. */
export function checkTime({ state, now }: ValtWorld, recording: number, time: number): Refused<400, RuleError> | null {
  const most = Math.ceil(recordedAt(rowOf(state.recordings, recording)!, now) / 1000);
  return time <= most ? null : wrongFields({ time: `This value should be ${most} or less.` });
}

/** Adds a marker; answers its id. */
export function addMarker(
  { state, update }: ValtWorld,
  recording: number,
  { event, time, color = usualColor, template = {} }: Pick<Marker, 'event' | 'time'> & Partial<Marker>,
): number {
  const id = state.nextMarker;
  update((draft) => {
    draft.nextMarker += 1;
    rowOf(draft.recordings, recording)!.markers.push({ id, event, time, color, template });
  });
  return id;
}

/** Adds a comment; answers its id. */
export function addComment(
  { state, now, update }: ValtWorld,
  comment: Pick<Comment, 'recording' | 'message' | 'time' | 'author'> & Partial<Comment>,
): number {
  const id = state.comments.next;
  const usual = { created: now, updated: now, updatedBy: null, audio: null, template: null, files: [] };
  update((draft) => {
    addRow(draft.comments, { ...usual, ...comment } as Draft<Comment>);
  });
  return id;
}
