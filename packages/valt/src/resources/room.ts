import { data, fromData, list, success } from '../call.ts';
import { notesOf } from './notes.ts';
import { recordOf } from './record.ts';
import { roomStateOf } from './room-state.ts';
import { schedulesOfRoom } from './schedules.ts';
import { waitFor } from './wait.ts';
import type { CallOptions, Context } from '../call.ts';
import type { RoomCamera, RoomInfo, RunningRecording, Schedule } from '../generated/operations.ts';
import type { Notes } from './notes.ts';
import type { RoomRecord } from './record.ts';
import type { RoomState } from './room-state.ts';
import type { WaitOptions } from './wait.ts';

/** A state that can be waited for. */
type Word = Exclude<RoomState['state'], 'unknown'>;

/** One room, by its id. Making one asks nothing: that there is none of that id shows at the first call, as HttpError 404. */
export interface Room extends Notes {
  /** As the server numbers rooms. Names don't do. */
  readonly id: number;
  /** Name, and the recording if there is one. */
  info(options?: CallOptions): Promise<RoomInfo>;
  /** What it is doing, and with which recording. */
  status(options?: CallOptions): Promise<RoomState>;
  /** Its name. */
  name(options?: CallOptions): Promise<string>;
  /** The recording of the room, running or paused: its id, and its `time`, the elapsed time index in seconds. */
  recording(options?: CallOptions): Promise<RunningRecording | undefined>;
  /** Has it a recording, running or paused? `isPaused` tells these apart, `status` tells all at once. */
  isRecording(options?: CallOptions): Promise<boolean>;
  /** Has it a recording that is paused? */
  isPaused(options?: CallOptions): Promise<boolean>;
  /** Is it locked? A room that is recording says no. */
  isLocked(options?: CallOptions): Promise<boolean>;
  /**
   * Looks until the room is in a state: `available` waits for the end of a recording.
   *
   * @throws TimeoutError if it isn't in time; HttpError 404 for an unknown room.
   * @example
   * await valt.room(4).waitUntil('available', { timeout: 3_600_000, every: 5000 });
   */
  waitUntil<State extends Word>(state: State, options?: WaitOptions): Promise<Extract<RoomState, { state: State }>>;

  /** `record.start()`, `record.stop()`, … */
  readonly record: RoomRecord;
  /** The same as `record.pause()`. */
  readonly pause: RoomRecord['pause'];
  /** The same as `record.resume()`. */
  readonly resume: RoomRecord['resume'];
  /** Keeps everybody from recording here. @throws HttpError 400 if it is locked already, or recording. */
  lock(options?: CallOptions): Promise<void>;
  /** @throws HttpError 400 if it isn't locked. */
  unlock(options?: CallOptions): Promise<void>;

  /** Its cameras with addresses, users and passwords in clear text. Needs access to the administration. */
  cameras(options?: CallOptions): Promise<readonly RoomCamera[]>;
  /** What is planned in it, the next one first, one that runs included. */
  schedules(options?: CallOptions): Promise<readonly Schedule[]>;
}

export function roomOf(context: Context, id: number): Room {
  const { api } = context;
  const path = { room: id };
  const record = recordOf(context, id);
  const info: Room['info'] = (options) => data(api.getRoom({ path }, options));
  const status: Room['status'] = (options) => fromData(api.getRoomStatus({ path }, options), roomStateOf);
  const word = async (options?: CallOptions): Promise<string> =>
    (await data(api.getRoomStatus({ path }, options))).status;
  return {
    id,
    info,
    status,
    name: (options) => fromData(api.getRoom({ path }, options), ({ name }) => name),
    recording: async (options) => (await info(options)).recording,
    isRecording: async (options) => (await info(options)).has_recording,
    isPaused: async (options) => (await word(options)) === 'paused',
    isLocked: async (options) => (await word(options)) === 'locked',
    waitUntil: <State extends Word>(state: State, options?: WaitOptions) =>
      waitFor(
        context,
        async (signal) => {
          const now = await status({ signal });
          return now.state === state && (now as Extract<RoomState, { state: State }>);
        },
        { ...options, label: `room ${id} is ${state}` },
      ),
    record,
    pause: record.pause,
    resume: record.resume,
    ...notesOf(context, id),
    async lock(options) {
      await success(api.lockRoom({ path, body: {} }, options));
    },
    async unlock(options) {
      await success(api.unlockRoom({ path, body: {} }, options));
    },
    cameras: (options) => list(api.listRoomCameras({ path }, options), 'cameras'),
    schedules: (options) => schedulesOfRoom(context, id, options),
  };
}
