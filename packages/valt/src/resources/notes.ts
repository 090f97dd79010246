import { data, success } from '../call.ts';
import type { CallOptions, Context } from '../call.ts';
import type { MarkerColorInput, RecordId } from '../generated/operations.ts';

/** How and where a note is made. */
export interface NoteSettings {
  /** Default: `red`. */
  readonly color?: MarkerColorInput;
  /** Position in the recording, whole seconds. Default: the present time index, for which the server is asked first. */
  readonly time?: number;
}

/** Notes on the running recording of a room. */
export interface Notes {
  /**
   * Adds a marker to the running recording, VALT 5; resolves with its id, or `undefined` if the server doesn't tell.
   *
   * In the first second, and in the first one after a pause, the time index is 0. The room takes no marker there, and the
   * vendor's module then adds none without a word; this method adds it to the recording itself, which takes 0 as well.
   *
   * @param event - what happened.
   * @throws HttpError 404 if nothing is recorded.
   * @example
   * await valt.room(4).marker('My Marker', { color: 'green', time: 137 });
   */
  marker(event: string, settings?: NoteSettings, options?: CallOptions): Promise<number | undefined>;
  /**
   * Adds a comment to the running recording, in the first releases of VALT 6, with the same rules for its time. From 6.5 on
   * there is `valt.recording(id).comments.add()`.
   *
   * @throws HttpError 404 if nothing is recorded.
   */
  comment(event: string, settings?: NoteSettings, options?: CallOptions): Promise<void>;
}

export function notesOf({ api }: Context, room: number): Notes {
  const path = { room };

  /** Where a note goes: to the room at a time from 1 on, or at 0 to the recording. */
  async function placeOf(
    time: number | undefined,
    options: CallOptions | undefined,
  ): Promise<{ readonly time: number; readonly record?: RecordId }> {
    if (time !== undefined && time > 0) return { time };
    const { recording } = await data(api.getRoom({ path }, options));
    // Nothing is recorded: the room says so in its own words, if only it is given a time that it takes.
    if (!recording) return { time: 1 };
    const index = time ?? recording.time;
    return index > 0 ? { time: index } : { time: index, record: recording.id };
  }

  return {
    async marker(event, { color = 'red', time: wanted } = {}, options) {
      const { time, record } = await placeOf(wanted, options);
      const body = { event, time, color };
      const added =
        record === undefined
          ? success(api.addRoomMarker({ path, body }, options))
          : success(api.addMarker({ path: { record }, body }, options));
      // What the room answers isn't documented: without an id the marker is there all the same.
      return ((await added).data as { readonly id?: number } | undefined)?.id;
    },
    async comment(event, { color = 'red', time: wanted } = {}, options) {
      const { time, record } = await placeOf(wanted, options);
      if (record === undefined) await success(api.addRoomComment({ path, body: { event, time, color } }, options));
      else await success(api.addRecordComment({ path: { record }, body: { event, time } }, options));
    },
  };
}
