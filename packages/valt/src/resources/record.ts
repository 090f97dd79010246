import { HttpError } from '@labrig/http';
import { activeRecordingOf } from './active-recording.ts';
import { id } from '../call.ts';
import { explain } from '../explain.ts';
import type { Outcome } from '@labrig/http';
import type { ActiveRecording } from './active-recording.ts';
import type { CallOptions, Context } from '../call.ts';
import type { RecordId, RecordingChanged, RecordingStart, RecordingStarted } from '../generated/operations.ts';

/** Starting, interrupting and ending the recording of a room. */
export interface RoomRecord {
  /**
   * Starts recording with all cameras of the room. The recording ends when it is stopped, or after the maximum duration of
   * its author's group.
   *
   * @param recording - `author` is the id of the user under whom to record; without it, the one who is logged in.
   * @throws HttpError 400 if the room is recording, paused or locked, or if compulsory template fields are missing; 403
   * without the right to record, or to record for others.
   * @example
   * await using recording = await valt.room(4).record.start({ name: 'My Recording', author: 12 });
   */
  start(recording: RecordingStart, options?: CallOptions): Promise<ActiveRecording>;
  /** Ends the recording, running or paused; resolves with its id. @throws HttpError 404 if nothing is recorded. */
  stop(options?: CallOptions): Promise<RecordId>;
  /**
   * Interrupts it. The elapsed time begins again at 0 when it is resumed, and positions of later notes count from there.
   *
   * @throws HttpError 404 if nothing is recorded.
   */
  pause(options?: CallOptions): Promise<RecordId>;
  /** Ends the pause; a recording that runs is no error. @throws HttpError 404 if nothing is recorded. */
  resume(options?: CallOptions): Promise<RecordId>;
}

export function recordOf(context: Context, room: number): RoomRecord {
  const { api } = context;
  const nothing = { path: { room }, body: {} };
  const record: RoomRecord = {
    async start(body, options) {
      const started = await idOf(api.startRecording({ path: { room }, body }, options));
      return activeRecordingOf(context, record, { room, id: started });
    },
    stop: (options) => idOf(api.stopRecording(nothing, options)),
    pause: (options) => idOf(api.pauseRecording(nothing, options)),
    resume: (options) => idOf(api.resumeRecording(nothing, options)),
  };
  return record;
}

/** @throws HttpError also for a refusal with status 200: whether it was one, `start` or `status` says. */
async function idOf<Any extends Outcome>(result: Promise<Any>): Promise<RecordId> {
  const outcome: Outcome = await result;
  if (outcome.kind === 'http' && outcome.ok) {
    const { data } = outcome.body as { data?: Partial<RecordingStarted & RecordingChanged> | null };
    if (data?.start === false || data?.status === false)
      throw new HttpError(outcome, explain(outcome.body, outcome.status));
  }
  return id(result) as Promise<RecordId>;
}
