import { addRow, rowOf } from '@labrig/simulator';
import { invalid, wrongFields } from '../answers.ts';
import { expiryOf } from './expiry.ts';
import { recordedAt } from './length.ts';
import type { Draft } from '@labrig/simulator';
import type { RuleError } from '../generated/spec.ts';
import type { Refused } from '../answers.ts';
import type { Recording } from '../state.ts';
import type { ValtWorld } from '../valt-world.ts';

/** Cutting takes a tenth of the clip's length, and a second at least. */
const pace = 10;
const leastWork = 1000;

/** Makes a recording of a part of a complete one; its videos are ready when the work is done. */
export function cutRecording(
  { state, now, update, random }: ValtWorld,
  original: number,
  { start, end }: { readonly start: number; readonly end: number },
): Refused<400, RuleError> | { readonly id: number } {
  const source = rowOf(state.recordings, original)!;
  const length = recordedAt(source, now) / 1000;
  if (start >= length) return wrongFields({ start_time: invalid });
  if (end <= start || end > Math.ceil(length) || source.phase.kind !== 'complete')
    return wrongFields({ end_time: invalid });
  const ids = random('recordings');
  const recorded = Math.min(end * 1000, recordedAt(source, now)) - start * 1000;
  // What is still being worked on is waited for.
  const from = Math.max(now, ...source.videos.map(({ ready }) => ready ?? now));
  const ready = from + Math.max(leastWork, Math.ceil(recorded / pace));
  const clip: Recording = {
    ...source,
    uuid: ids.uuid(),
    created: now,
    filmed: source.filmed,
    phase: { kind: 'complete', recorded, ended: now },
    markers: [],
    schedule: null,
    link: null,
    expires: null,
    retention: { type: 'inherit' },
    // A clip shares the file of its original: it takes no room of its own.
    mediaServer: null,
    videos: source.videos.map((video) => ({ ...video, id: ids.uuid(), ready, offset: video.offset + start * 1000 })),
  };
  const id = state.recordings.next;
  update((draft) => {
    addRow(draft.recordings, { ...clip, expires: expiryOf(state, clip) } as Draft<Recording>);
  });
  return { id };
}
