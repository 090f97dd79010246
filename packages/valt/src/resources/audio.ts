import { success } from '../call.ts';
import type { CallOptions, Context } from '../call.ts';
import type { Audio, AudioForm } from '../generated/operations.ts';

/** The parts of a spoken note. */
export interface AudioNote {
  /** The sound file. */
  readonly audioNote: Blob;
  /** How long it is, in seconds. */
  readonly duration: number;
  /** The shape of the wave for the eye, at least 30 numbers from 0 to 1. */
  readonly frequencies: readonly number[];
}

/** Spoken notes in VALT 6; their ids go into the member `audioId` of a comment. */
export interface AudioNotes {
  /** @throws HttpError 400 for too few frequencies, or ones out of range. */
  create(note: AudioNote, options?: CallOptions): Promise<Audio>;
  /** Length and wave; how the sound is fetched isn't documented. @throws HttpError 404 */
  get(audio: string, options?: CallOptions): Promise<Audio>;
  /** Replaces the parts that are given. @throws HttpError 404 */
  update(audio: string, changes: Partial<AudioNote>, options?: CallOptions): Promise<Audio>;
  /** @throws HttpError 404 */
  delete(audio: string, options?: CallOptions): Promise<void>;
}

export function audioOf({ api }: Context): AudioNotes {
  return {
    create: ({ frequencies, ...note }, options) =>
      success(api.createAudio({ body: { ...note, 'frequencies[]': frequencies } }, options)),
    get: (audio, options) => success(api.getAudio({ path: { audio } }, options)),
    update(audio, { frequencies, ...note }, options) {
      const body: AudioForm = { ...note, ...(frequencies && { 'frequencies[]': frequencies }) };
      return success(api.updateAudio({ path: { audio }, body }, options));
    },
    async delete(audio, options) {
      await success(api.deleteAudio({ path: { audio } }, options));
    },
  };
}
