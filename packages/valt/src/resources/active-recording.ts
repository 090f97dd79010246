import { unlessGone, unsent } from '@labrig/http';
import { data } from '../call.ts';
import { pauseRecording, resumeRecording } from '../generated/operations.ts';
import type { Operation } from '@labrig/http';
import type { CallOptions, Context } from '../call.ts';
import type { RecordId } from '../generated/operations.ts';

/**
 * A recording that was started. Disposing of it stops it, unless it has ended already; a recording that somebody else started
 * in the room meanwhile goes on.
 *
 * Each method looks first whether the room still has this recording. What happens between the look and the call can't be
 * excluded: the server takes commands for rooms, not for recordings.
 *
 * @example
 * await using recording = await valt.room(4).record.start({ name: 'Intake 0731' });
 * // … leaving the block stops it, whether by its end, by `return` or by an error.
 */
export interface ActiveRecording extends AsyncDisposable {
  /** A number in VALT 5, a UUID in VALT 6. */
  readonly id: RecordId;
  /** Ends it. One that has ended is no error. */
  stop(options?: CallOptions): Promise<void>;
  /** Interrupts it. @throws RequestError if it has ended. */
  pause(options?: CallOptions): Promise<void>;
  /** Ends the pause. @throws RequestError if it has ended. */
  resume(options?: CallOptions): Promise<void>;
}

/** The commands of its room. */
interface Commands {
  readonly stop: Command;
  readonly pause: Command;
  readonly resume: Command;
}
type Command = (options?: CallOptions) => Promise<unknown>;

export function activeRecordingOf(
  { api }: Context,
  commands: Commands,
  { room, id }: { readonly room: number; readonly id: RecordId },
): ActiveRecording {
  const path = { room };
  /** Is the room busy with this recording, rather than with another one, with none, or gone? */
  const runs = async (options?: CallOptions): Promise<boolean> => {
    const status = await unlessGone(data(api.getRoomStatus({ path }, options)));
    return status?.record_id !== undefined && String(status.record_id) === String(id);
  };
  const stop = async (options?: CallOptions): Promise<void> => {
    if (await runs(options)) await unlessGone(commands.stop(options));
  };
  const change = async (operation: Operation, command: Command, options?: CallOptions): Promise<void> => {
    if (!(await runs(options))) throw unsent(operation, path, `recording ${id} has ended`);
    await command(options);
  };
  return {
    id,
    stop,
    pause: (options) => change(pauseRecording, commands.pause, options),
    resume: (options) => change(resumeRecording, commands.resume, options),
    [Symbol.asyncDispose]: () => stop(),
  };
}
