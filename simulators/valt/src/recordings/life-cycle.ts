import { dropRow, eachRow, mapRows, perPage, rowOf, setRow } from '@labrig/simulator';
import { writeLog } from '../log.ts';
import { bytesAt, recordedAt } from './length.ts';
import { expiryOf } from './expiry.ts';
import { passOccurrence } from '../schedule/occurrence.ts';
import type { Draft, Rule } from '@labrig/simulator';
import type { Recording, ValtState } from '../state.ts';
import type { ValtWorld } from '../valt-world.ts';

/** Ends a recording: the file closes, the room is free, and the schedule that started it goes on to its next occurrence. */
export function endRecording({ state, now, update }: ValtWorld, id: number, reason?: string): void {
  const recording = rowOf(state.recordings, id)!;
  update((draft) => {
    close(draft, { state, now, id, recording });
    if (reason !== undefined) writeLog(draft, now, `${recording.name} ended: ${reason}`);
  });
}

/** Ends all running or paused recordings that fit. */
export function endRecordings(
  { state, now, update }: ValtWorld,
  fits: (recording: Recording) => boolean,
  reason: string,
): void {
  const running = mapRows(state.rooms, ({ recording }) => recording).filter((id) => id !== null);
  update((draft) => {
    for (const id of running) {
      const recording = rowOf(state.recordings, id)!;
      if (!fits(recording)) continue;
      close(draft, { state, now, id, recording });
      writeLog(draft, now, `${recording.name} ended: ${reason}`);
    }
  });
}

/** A recording that has lost all its cameras is at its end. */
export function endWithoutCamera(world: ValtWorld): void {
  const isGone = ({ cameras }: Recording): boolean =>
    cameras.every(({ id }) => rowOf(world.state.cameras, id)?.isOnline !== true);
  endRecordings(world, isGone, 'its last camera went offline');
}

interface Closing {
  readonly state: ValtState;
  readonly now: number;
  readonly id: number;
  readonly recording: Recording;
}

function close(draft: Draft<ValtState>, { state, now, id, recording }: Closing): void {
  const complete: Recording = {
    ...recording,
    phase: { kind: 'complete', recorded: recordedAt(recording, now), ended: now },
    videos: recording.videos.map((video) => ({ ...video, ready: now })),
  };
  setRow(draft.recordings, id, { ...complete, expires: expiryOf(state, complete) } as Draft<Recording>);
  const room = rowOf(draft.rooms, recording.room!.id)!;
  room.recording = null;
  rowOf(draft.mediaServers, recording.mediaServer!)!.recordings += bytesAt(complete, now);
  if (recording.schedule !== null) passOccurrence(draft, recording.schedule);
}

/** Pauses a recording that runs; one that is paused stays so. */
export function pauseRecording({ state, now, update }: ValtWorld, id: number): void {
  const recording = rowOf(state.recordings, id)!;
  const { phase } = recording;
  if (phase.kind !== 'recording') return;
  const paused = {
    kind: 'paused' as const,
    time: now - phase.since,
    recorded: recordedAt(recording, now),
    until: phase.until,
  };
  update((draft) => setRow(draft.recordings, id, { ...recording, phase: paused } as Draft<Recording>));
}

/** Lets a paused recording go on; its time index starts again at 0. */
export function resumeRecording({ state, now, update }: ValtWorld, id: number): void {
  const recording = rowOf(state.recordings, id)!;
  const { phase } = recording;
  if (phase.kind !== 'paused') return;
  const running = { kind: 'recording' as const, since: now, recorded: phase.recorded, until: phase.until };
  update((draft) => setRow(draft.recordings, id, { ...recording, phase: running } as Draft<Recording>));
}

/** Deletes a recording with its notes; one that runs is ended first. */
export function deleteRecording(world: ValtWorld, id: number, log?: string): void {
  const { phase } = rowOf(world.state.recordings, id)!;
  if (phase.kind !== 'complete') endRecording(world, id);
  const { now, update } = world;
  const recording = rowOf(world.state.recordings, id)!;
  update((draft) => {
    if (recording.mediaServer !== null) {
      rowOf(draft.mediaServers, recording.mediaServer)!.recordings -= bytesAt(recording, now);
    }
    dropRow(draft.recordings, id);
    eachRow(world.state.comments, (comment, commentId) => {
      if (comment.recording === id) dropRow(draft.comments, commentId);
    });
    if (log !== undefined) writeLog(draft, now, log);
  });
}

/** Until when the recordings of a page may run, of those that have a limit. */
const limits = perPage<Recording, readonly { readonly at: number; readonly id: number }[]>((rows) => {
  const found: { at: number; id: number }[] = [];
  rows(({ phase }, id) => {
    if (phase.kind !== 'complete' && phase.until !== null) found.push({ at: phase.until, id });
  });
  return found;
});

/** A group's maximum duration ends the recordings of its members. */
export const maxDuration: Rule<ValtState> = {
  name: 'max-duration',
  due({ recordings, power }, report) {
    if (power.kind === 'off') return;
    for (const page of limits(recordings)) for (const { at, id } of page) report(at, String(id));
  },
  run(world, { key }) {
    endRecording(world, Number(key), 'the maximum duration of its group was over');
  },
};
